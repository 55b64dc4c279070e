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

        RowLayout {
            spacing: Theme.mm(6)
            Layout.fillWidth: true

            GridLayout {
                // A low screen has no room for two lines of heading.
                columns: Theme.isLow && Theme.textStep < 2 ? 2 : 1
                layoutDirection: columns === 2 ? Qt.RightToLeft : Qt.LeftToRight
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
            BarButton {
                name: qsTr("Body map")
                iconName: "person"
                visible: !Theme.isLow && screen.shell.pages.bodyMap.isOffered
                Layout.preferredWidth: Theme.mm(26)
                Layout.alignment: Qt.AlignTop
                onChosen: screen.shell.showBodyMap()
            }
            BarButton {
                name: qsTr("Sources")
                iconName: "source"
                visible: !Theme.isLow && screen.viewModel.hasSources
                Layout.preferredWidth: Theme.mm(26)
                Layout.alignment: Qt.AlignTop
                onChosen: screen.shell.showSources()
            }
        }
        PagedArea {
            id: pages

            // Words stand in line with the heading; only a focus ring needs the edge.
            Layout.leftMargin: -edge
            Layout.rightMargin: -edge
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
            id: buttons

            readonly property real lineHeight: Theme.button(Theme.textStep === 0 ? 1 : 2)
            readonly property bool isCrowded: more.visible && Theme.textStep === 2 && !Theme.isWide
            // What "Next" may say on one line beside "Previous".
            readonly property real room: screen.width * 0.64 - 2 * Theme.margin - Theme.mm(14) - Theme.bodySize * 1.1 - 3 * Theme.gap

            spacing: Theme.gap * 2
            Layout.fillWidth: true
            Layout.fillHeight: false
            // One height whatever it shows: if More made it taller, the words would get
            // less room and More would come and go for ever.
            Layout.preferredHeight: buttons.lineHeight
            Layout.maximumHeight: buttons.lineHeight

            TouchButton {
                kind: TouchButton.Kind.Plain
                name: qsTr("Previous")
                iconName: buttons.isCrowded ? "" : "back"
                visible: screen.viewModel.hasPrevious
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumWidth: implicitWidth
                onChosen: screen.viewModel.goPrevious()
            }
            BarButton {
                name: qsTr("Sources")
                iconName: "source"
                visible: Theme.isLow && screen.viewModel.hasSources
                Layout.preferredWidth: Theme.mm(26)
                Layout.alignment: Qt.AlignVCenter
                onChosen: screen.shell.showSources()
            }
            MoreButton {
                id: more

                area: pages
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumWidth: implicitWidth
            }
            TextMetrics {
                id: longName

                font.family: Theme.family
                font.pixelSize: Theme.bodySize
                font.weight: Font.Bold
                text: qsTr("Next: %1").arg(screen.viewModel.nextTitle)
            }
            TouchButton {
                name: screen.viewModel.nextTitle === "" ? qsTr("Back to the start") : Theme.textStep > 0 || more.visible || longName.advanceWidth > buttons.room ? qsTr("Next") : longName.text
                iconName: buttons.isCrowded ? "" : screen.viewModel.nextTitle === "" ? "home" : "next"
                iconAfter: true
                focus: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                onChosen: screen.viewModel.nextTitle === "" ? screen.shell.goHome() : screen.viewModel.goNext()
            }
        }
    }
}
