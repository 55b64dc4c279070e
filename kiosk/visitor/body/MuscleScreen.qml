pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import touchkit
import visitor
import visitor.viewmodels

// A muscle: its name, its picture, where its pain is felt, what needs help, causes and care.
PageFrame {
    id: screen

    required property ShellViewModel shell
    readonly property MuscleViewModel viewModel: shell.pages.muscle
    readonly property AlarmViewModel alarm: viewModel.alarm
    readonly property bool hasCauses: viewModel.hasCauses
    property bool isTurned: false
    // On a low screen, or with large words, the legend stands among the words.
    readonly property bool isLegendBeside: Theme.textStep === 0 && !Theme.isLow
    // What may be an emergency is read whole, and first, where it would not follow the
    // words on their page.
    readonly property bool isAlarmFirst: Theme.textStep > 0 || heading.height + felt.height + strip.implicitHeight + 2 * (words.spacing + words.edge) > words.height
    // Beside large words its picture would leave an alarm half the width.
    readonly property bool isPictureBeside: Theme.isWide && Theme.hasRoomBeside

    title: viewModel.name
    pages: alarm.isOpen ? signs : words
    roomAbove: Theme.isLow ? Theme.space.close : Theme.space.broad
    spacing: Theme.space.tight
    footer: [
        MoreButton {
            area: screen.pages
            Layout.fillHeight: true
            Layout.fillWidth: true
            // Two lines of its longest name, or the third would be cut.
            Layout.preferredWidth: screen.width * 0.26
        },
        NextMuscle {
            visible: !screen.alarm.isOpen && name !== "" && Theme.textStep === 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: screen.width / 3
        },
        TouchButton {
            visible: !screen.alarm.isOpen && screen.shell.offersForm
            name: qsTr("Ask about this")
            iconName: "clipboard"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: screen.width / 3
            onChosen: screen.viewModel.ask()
        },
        BackToAnswer {
            alarm: screen.alarm
            opener: strip
            name: qsTr("Back to the muscle")
        }
    ]
    Component.onCompleted: {
        alarm.close();
        isTurned = hasCauses;
    }
    onHasCausesChanged: isTurned = true

    // The words just chosen stand below the picture, where there may be no room for them:
    // the page begins with the alarm above them, which large words leave to the page
    // before, or again with its top.
    function showTurned() {
        isTurned = false;
        const isInView = care.y + care.height <= words.height - 2 * words.edge;
        const isLow = strip.visible && care.y - strip.y < 0.4 * words.height;
        words.beginAt(!hasCauses || isInView ? 0 : isLow ? strip.y : care.y);
    }

    // On a wide screen a page of its own; on a tall one what an alarm above it leaves of
    // the page, where that is enough.
    function pictureHeight(top: real): real {
        const page = words.height - 2 * words.edge;
        const whole = height * 0.42;
        const left = page - top;
        return Theme.isWide ? page : left < whole && left > height * 0.3 ? left : whole;
    }

    Component {
        id: pane

        MusclePane {
            viewModel: screen.viewModel
            hasLegend: screen.isLegendBeside
        }
    }
    AlarmList {
        id: signs

        visible: screen.alarm.isOpen
        alarm: screen.alarm
        place: screen.viewModel.name
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    Loader {
        active: screen.isPictureBeside
        visible: active && !screen.alarm.isOpen
        sourceComponent: pane
        Layout.fillHeight: true
        Layout.preferredWidth: screen.width * (Theme.isLow ? 0.42 : 0.44)
    }
    PagedArea {
        id: words

        readonly property real spacing: Theme.isLow ? Theme.space.tight : Theme.space.snug

        visible: !screen.alarm.isOpen
        Layout.fillWidth: true
        Layout.fillHeight: true

        Column {
            width: parent.width
            spacing: words.spacing

            Heading {
                id: heading

                width: parent.width
                plain: screen.viewModel.name
                font.pixelSize: Theme.isWide ? Theme.headingSize : Theme.titleSize
            }
            GridLayout {
                width: parent.width
                columns: 1
                rowSpacing: words.spacing

                AlarmStrip {
                    id: strip

                    alarm: screen.alarm
                    Layout.row: screen.isAlarmFirst ? 0 : 5
                    Layout.fillWidth: true
                }
                BodyText {
                    visible: !Theme.isLow
                    plain: screen.viewModel.medical
                    color: Theme.softInk
                    lineHeight: 1
                    Layout.row: 1
                    Layout.fillWidth: true
                }
                Loader {
                    active: !screen.isPictureBeside
                    visible: active
                    sourceComponent: pane
                    // On a wide screen it has a page of its own, after the words.
                    Layout.row: Theme.isWide ? 4 : 2
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.max(implicitHeight, screen.pictureHeight(parent.y + y))
                }
                Together {
                    id: felt

                    spacing: words.spacing
                    Layout.row: 3
                    Layout.fillWidth: true

                    BodyText {
                        width: felt.width
                        plain: screen.viewModel.main
                        font.weight: Font.Bold
                        lineHeight: 1.15
                    }
                    BodyText {
                        width: felt.width
                        visible: plain !== ""
                        plain: screen.viewModel.spill
                        lineHeight: 1.15
                    }
                }
            }
            // Below, beside two other buttons, larger words would not fit.
            NextMuscle {
                width: parent.width
                visible: name !== "" && Theme.textStep > 0
            }
            MuscleWords {
                id: care

                viewModel: screen.viewModel
                width: parent.width
                hasLegend: !screen.isLegendBeside
            }
        }
        Connections {
            target: screen.viewModel

            function onOpened() {
                screen.arrive();
            }
        }
    }
    Connections {
        target: screen.viewModel

        function onSaid(words: string) {
            screen.Accessible.announce(words);
        }
    }
    // Other words, or larger ones, move what was in view.
    Connections {
        target: words

        function onContentHeightChanged() {
            screen.isTurned = screen.isTurned || screen.hasCauses;
        }
    }
    // Once it has been laid out.
    Connections {
        target: screen.Window.window
        enabled: screen.isTurned

        function onFrameSwapped() {
            screen.showTurned();
        }
    }

    component NextMuscle: TouchButton {
        kind: TouchButton.Kind.Plain
        name: screen.viewModel.nextName
        iconName: "next"
        iconAfter: true
        onChosen: screen.viewModel.goToNext()
    }
}
