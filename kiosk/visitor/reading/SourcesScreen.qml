import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// Where the statements come from, and whether somebody has checked them in time.
WholePage {
    id: screen

    required property ShellViewModel shell
    readonly property SourcesViewModel viewModel: shell.pages.sources

    title: qsTr("Where this comes from")

    Column {
        width: parent.width
        spacing: Theme.isLow ? Theme.space.near : Theme.space.clear

        Heading {
            width: parent.width
            plain: screen.title
        }
        ReviewPanel {
            width: parent.width
            viewModel: screen.viewModel
        }
        SourceGroup {
            width: parent.width
            title: qsTr("For the screen \"%1\"").arg(screen.viewModel.screenTitle)
            sources: screen.viewModel.ofScreen
        }
        SourceGroup {
            width: parent.width
            title: screen.viewModel.screenTitle !== "" ? qsTr("For the other screens") : qsTr("For the whole guide")
            sources: screen.viewModel.others
        }
    }
    Connections {
        target: screen.viewModel

        function onChanged() {
            screen.arrive();
        }
    }
}
