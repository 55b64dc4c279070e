import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.ViewModels

// Where does it hurt? The picture or the list, then the answer.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property BodyMapViewModel viewModel: shell.pages.bodyMap
    // Before a choice the body has the screen; then it makes room for the answer.
    readonly property real paneShare: viewModel.listing.isShown ? 0.56 : viewModel.isEmpty ? 0.74 : [0.4, 0.38, 0.36][Theme.textStep]

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.isLow ? Theme.mm(2.5) : Theme.mm(8)
        anchors.bottomMargin: Theme.mm(2)
        spacing: Theme.mm(2)

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: Theme.isWide ? 2 : 1
            rowSpacing: Theme.isLow ? Theme.mm(2) : Theme.mm(3.5)
            columnSpacing: Theme.mm(8)

            Heading {
                id: title

                plain: screen.viewModel.title
                Layout.row: 0
                Layout.column: Theme.isWide ? 1 : 0
                Layout.fillWidth: true
            }
            Rectangle {
                radius: Theme.radius
                color: Theme.card
                border.width: Theme.stroke
                border.color: Theme.line
                Layout.row: Theme.isWide ? 0 : 1
                Layout.column: 0
                Layout.rowSpan: Theme.isWide ? 2 : 1
                Layout.fillHeight: Theme.isWide
                Layout.fillWidth: !Theme.isWide
                Layout.preferredHeight: Math.max(screen.height * screen.paneShare, pane.implicitHeight)
                Layout.preferredWidth: screen.width * (Theme.isLow ? 0.5 : 0.48)

                BodyPane {
                    id: pane

                    visible: !screen.viewModel.listing.isShown
                    viewModel: screen.viewModel
                    hasWays: Theme.hasRoomBeside
                    anchors.fill: parent
                    anchors.margins: Theme.stroke
                }
                BodyListPane {
                    visible: screen.viewModel.listing.isShown
                    viewModel: screen.viewModel
                    anchors.fill: parent
                    anchors.margins: Theme.mm(2.5)
                }
            }
            ColumnLayout {
                spacing: Theme.mm(2)
                Layout.row: Theme.isWide ? 1 : 2
                Layout.column: Theme.isWide ? 1 : 0
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: screen.width * 0.44

                PagedArea {
                    id: pages

                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    BodyAnswer {
                        viewModel: screen.viewModel
                        width: parent.width
                    }
                    Connections {
                        target: screen.viewModel

                        function onChanged() {
                            pages.contentY = 0;
                        }
                    }
                }
            }
        }
        RowLayout {
            spacing: 2 * Theme.gap
            Layout.fillWidth: true
            // One height whatever it shows, or More would come and go for ever.
            Layout.preferredHeight: Theme.twoLineButton
            Layout.maximumHeight: Theme.twoLineButton
            Layout.minimumHeight: Theme.twoLineButton

            MoreButton {
                area: pages
                Layout.fillHeight: true
                Layout.fillWidth: !ask.visible
                Layout.preferredWidth: screen.width * (Theme.isWide ? 0.25 : 0.36)
                Layout.minimumWidth: Layout.preferredWidth
            }
            TouchButton {
                id: ask

                visible: !screen.viewModel.isEmpty && screen.shell.pages.form.isOffered
                name: qsTr("Ask about this")
                iconName: "clipboard"
                Layout.fillWidth: true
                Layout.fillHeight: true
                onChosen: screen.viewModel.ask()
            }
        }
    }
    Connections {
        target: screen.viewModel

        function onSaid(words: string) {
            title.Accessible.announce(words);
        }
    }
}
