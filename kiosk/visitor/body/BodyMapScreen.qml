import QtQuick
import QtQuick.Layouts
import touchkit
import visitor
import visitor.viewmodels

// Where does it hurt? The picture or the list, then the answer.
PageFrame {
    id: screen

    required property ShellViewModel shell
    readonly property BodyMapViewModel viewModel: shell.pages.bodyMap
    // The picture keeps its size and place whatever is chosen on it.
    readonly property real paneShare: viewModel.listing.isShown ? (viewModel.isEmpty ? 0.72 : 0.49) : [0.366, 0.38, 0.38][Theme.textStep]
    readonly property real shareBeside: Theme.textStep === 2 && viewModel.listing.isShown ? 0.48 : Theme.textStep === 2 && Theme.isLow ? 0.34 : Theme.textStep > 0 ? 0.43 : viewModel.listing.isShown ? 0.42 : Theme.isLow ? 0.366 : 0.412
    // On a low screen larger words take the room of the second figure.
    readonly property bool fitsBoth: !(Theme.isWide && Theme.isLow && Theme.textStep > 0)
    readonly property bool hasWaysInFooter: Theme.isWide && Theme.textStep === 0

    readonly property AlarmViewModel alarm: viewModel.answer.alarm

    title: viewModel.title
    pages: alarm.isOpen ? signs : words
    startsAt: viewModel.answerTop
    roomAbove: Theme.isLow ? Theme.space.close : Theme.space.broad
    spacing: Theme.space.tight
    // Of a low screen the muscles take what two lines of a button leave.
    footerHeight: Theme.isLow && Theme.textStep === 0 ? Theme.mm(22) : Theme.twoLineButton
    footer: [
        // More stands in the column that it pages.
        Item {
            visible: screen.hasWaysInFooter && !screen.alarm.isOpen
            Layout.preferredWidth: screen.width * screen.shareBeside
            Layout.fillHeight: true

            BodyWays {
                visible: !screen.viewModel.listing.isShown
                viewModel: screen.viewModel
                isRow: true
                anchors.fill: parent
            }
            MoreButton {
                visible: screen.viewModel.listing.isShown && isNeeded
                area: list.area
                name: list.moreWords
                anchors.fill: parent
            }
        },
        MoreButton {
            area: screen.pages
            Layout.fillHeight: true
            // One place and one width, whatever stands beside it.
            Layout.minimumWidth: screen.width * (!Theme.isWide ? 0.36 : Theme.isLow || Theme.textStep > 0 ? 0.25 : 0.18)
            Layout.maximumWidth: Layout.minimumWidth
        },
        // What asks comes where nothing was.
        Item {
            visible: !ask.visible && !backToAnswer.visible
            Layout.fillWidth: true
        },
        TouchButton {
            id: ask

            visible: !screen.alarm.isOpen && !screen.viewModel.isEmpty && screen.shell.offersForm
            name: qsTr("Ask about this")
            iconName: "clipboard"
            topPadding: Theme.space.hair
            bottomPadding: Theme.space.hair
            Layout.fillWidth: true
            Layout.fillHeight: true
            onChosen: screen.viewModel.ask()
        },
        BackToAnswer {
            id: backToAnswer

            alarm: screen.alarm
            opener: answer.strip
        }
    ]
    Component.onCompleted: alarm.close()

    Binding {
        target: screen.viewModel.views
        property: "fitsBoth"
        value: screen.fitsBoth
    }
    AlarmList {
        id: signs

        visible: screen.alarm.isOpen
        alarm: screen.alarm
        place: screen.viewModel.chosenWords
        Layout.fillWidth: true
        Layout.fillHeight: true
    }

    GridLayout {
        visible: !screen.alarm.isOpen
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: Theme.isWide ? 2 : 1
        rowSpacing: Theme.space.tight
        columnSpacing: Theme.space.tight

        Heading {
            id: title

            // Beside the picture the chosen places say it, and the muscles need the room.
            visible: !Theme.isWide || screen.viewModel.isEmpty
            plain: screen.viewModel.title
            Layout.row: 0
            Layout.column: Theme.isWide ? 1 : 0
            Layout.fillWidth: true
            // In line with the words below it.
            Layout.leftMargin: Theme.isWide ? Theme.space.tight : 0
            Layout.rightMargin: Layout.leftMargin
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
            Layout.preferredWidth: screen.width * screen.shareBeside

            BodyPane {
                id: pane

                visible: !screen.viewModel.listing.isShown
                viewModel: screen.viewModel
                hasWays: !Theme.isWide
                anchors.fill: parent
                anchors.margins: Theme.stroke
            }
            BodyListPane {
                id: list

                hasMore: !screen.hasWaysInFooter
                visible: screen.viewModel.listing.isShown
                viewModel: screen.viewModel
                anchors.fill: parent
                anchors.margins: Theme.space.close
            }
        }
        ColumnLayout {
            spacing: Theme.space.tight
            Layout.row: Theme.isWide ? (title.visible ? 1 : 0) : 2
            Layout.rowSpan: Theme.isWide && !title.visible ? 2 : 1
            Layout.column: Theme.isWide ? 1 : 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: screen.width * (0.94 - screen.shareBeside)

            PagedArea {
                id: words

                // The edge of a further card says that there are more; of larger words it
                // would be a line cut in two.
                showsEdges: Theme.isLow && Theme.textStep === 0 && !screen.viewModel.isEmpty
                Layout.fillWidth: true
                Layout.fillHeight: true

                BodyAnswer {
                    id: answer

                    viewModel: screen.viewModel
                    room: words.height - 2 * words.edge
                    hasWays: Theme.isWide && !screen.hasWaysInFooter
                    width: parent.width
                }
                onContentYChanged: screen.viewModel.answerTop = contentY

                Connections {
                    target: screen.viewModel

                    function onChanged() {
                        words.contentY = 0;
                    }
                }
            }
        }
    }
    Connections {
        target: screen.viewModel

        function onSaid(words: string) {
            screen.Accessible.announce(words);
        }
    }
}
