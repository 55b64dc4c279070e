pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.ViewModels

// Where does the pain come from? A muscle, its knots, its pain; causes and help beside it.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property MuscleViewModel viewModel: shell.pages.muscle
    // On a low screen, or with large words, the legend stands among the words.
    readonly property bool isLegendBeside: Theme.textStep === 0 && !Theme.isLow

    Component {
        id: pane

        MusclePane {
            viewModel: screen.viewModel
            hasLegend: screen.isLegendBeside
            hasWays: Theme.hasRoomBeside
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.isLow ? Theme.mm(2.5) : Theme.mm(7)
        anchors.bottomMargin: Theme.mm(2)
        spacing: Theme.mm(2)

        RowLayout {
            spacing: Theme.mm(7)
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                visible: Theme.isWide
                spacing: Theme.mm(1)
                Layout.fillWidth: false
                Layout.fillHeight: true
                Layout.preferredWidth: screen.width * (Theme.isLow ? 0.46 : 0.48)

                Loader {
                    active: Theme.isWide
                    sourceComponent: pane
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
                // Below the picture: beside it the emergency words lead.
                Heading {
                    id: besideTitle

                    plain: screen.viewModel.name
                    font.pixelSize: Theme.headingSize
                    Layout.fillWidth: true
                }
                BodyText {
                    visible: !Theme.isLow
                    plain: screen.viewModel.medical
                    color: Theme.softInk
                    lineHeight: 1
                    Layout.fillWidth: true
                }
            }
            PagedArea {
                id: pages

                Layout.fillWidth: true
                Layout.fillHeight: true

                Column {
                    width: parent.width
                    spacing: Theme.mm(3)

                    AlarmPanel {
                        width: parent.width
                        alarm: screen.viewModel.alarm
                    }
                    Heading {
                        id: title

                        width: parent.width
                        visible: !Theme.isWide
                        plain: screen.viewModel.name
                    }
                    BodyText {
                        width: parent.width
                        visible: !Theme.isWide || Theme.isLow
                        plain: screen.viewModel.medical
                        color: Theme.softInk
                        lineHeight: 1
                    }
                    Loader {
                        active: !Theme.isWide
                        visible: active
                        sourceComponent: pane
                        width: parent.width
                        height: Math.max(implicitHeight, screen.height * (screen.viewModel.alarm.isShown ? 0.33 : 0.42))
                    }
                    MuscleWays {
                        visible: !Theme.hasRoomBeside
                        viewModel: screen.viewModel
                        width: parent.width
                    }
                    MuscleWords {
                        viewModel: screen.viewModel
                        width: parent.width
                        hasLegend: !screen.isLegendBeside
                    }
                }
                Connections {
                    target: screen.viewModel

                    function onOpened() {
                        pages.contentY = 0;
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

                visible: screen.shell.pages.form.isOffered
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
            Theme.isWide ? besideTitle.Accessible.announce(words) : title.Accessible.announce(words);
        }
    }
}
