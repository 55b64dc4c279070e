import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.ViewModels

// One screen of a section: where am I, heading, picture, words, the way on.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property ReadingViewModel viewModel: shell.pages.reading

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.isLow ? Theme.mm(2.5) : Theme.mm(9)
        anchors.bottomMargin: Theme.mm(2)
        spacing: Theme.isLow ? Theme.mm(2) : Theme.mm(5)

        GridLayout {
            // A low screen has no room for two lines of heading.
            columns: Theme.isLow && Theme.textStep < 2 ? 2 : 1
            layoutDirection: columns === 2 !== Theme.isMirrored ? Qt.RightToLeft : Qt.LeftToRight
            rowSpacing: Theme.mm(4)
            columnSpacing: Theme.mm(8)
            Layout.fillWidth: true

            WhereAmI {
                position: screen.viewModel.position
                total: screen.viewModel.total
                words: qsTr("%1: %2 of %3").arg(screen.viewModel.sectionTitle).arg(position).arg(total)
                Layout.fillWidth: true
                Layout.preferredWidth: screen.width * 0.36
                Layout.alignment: Qt.AlignVCenter
            }
            Heading {
                plain: screen.viewModel.title
                Layout.fillWidth: true
                Layout.preferredWidth: screen.width * 0.6
            }
        }
        PagedArea {
            id: pages

            Layout.fillWidth: true
            Layout.fillHeight: true

            ReadingPage {
                viewModel: screen.viewModel
                width: parent.width
                room: pages.height - 2 * pages.edge
            }
            Connections {
                target: screen.viewModel

                function onChanged() {
                    pages.contentY = 0;
                }
            }
        }
        RowLayout {
            spacing: Theme.gap * 2
            Layout.fillWidth: true
            Layout.fillHeight: false
            // One height whatever it shows: if More made it taller, the words would get
            // less room and More would come and go for ever.
            Layout.preferredHeight: Theme.twoLineButton
            Layout.maximumHeight: Theme.twoLineButton

            TouchButton {
                kind: TouchButton.Kind.Plain
                name: qsTr("Previous")
                iconName: "back"
                visible: screen.viewModel.hasPrevious
                Layout.fillHeight: true
                Layout.preferredWidth: Math.min(implicitWidth, screen.width * 0.36)
                onChosen: screen.viewModel.goPrevious()
            }
            MoreButton {
                area: pages
                Layout.fillHeight: true
                Layout.preferredWidth: Math.min(implicitWidth, screen.width * 0.36)
            }
            TouchButton {
                name: screen.viewModel.nextTitle === "" ? qsTr("Back to the start") : Theme.textStep === 2 || pages.contentHeight > pages.height + 1 ? qsTr("Next") : qsTr("Next: %1").arg(screen.viewModel.nextTitle)
                iconName: screen.viewModel.nextTitle === "" ? "home" : "next"
                iconAfter: true
                focus: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                onChosen: screen.viewModel.nextTitle === "" ? screen.shell.goHome() : screen.viewModel.goNext()
            }
        }
    }
}
