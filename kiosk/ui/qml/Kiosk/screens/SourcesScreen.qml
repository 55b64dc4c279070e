import QtQuick
import Kiosk
import Kiosk.ViewModels

// Where the statements come from, and whether somebody has checked them in time.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property SourcesViewModel viewModel: shell.pages.sources

    PagedArea {
        id: pages

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.isLow ? Theme.mm(5) : Theme.margin
        anchors.bottomMargin: Theme.mm(4) + (more.visible ? more.height + Theme.gap : 0)

        Column {
            width: parent.width
            spacing: Theme.mm(Theme.isLow ? 4 : 6)

            Heading {
                width: parent.width
                plain: qsTr("Where this comes from")
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
                pages.contentY = 0;
            }
        }
    }
    MoreButton {
        id: more

        area: pages
        room: screen.height - pages.anchors.topMargin - Theme.mm(4)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        anchors.horizontalCenter: parent.horizontalCenter
    }
}
