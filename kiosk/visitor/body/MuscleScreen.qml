pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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
    // On a low screen, or with large words, the legend stands among the words.
    readonly property bool isLegendBeside: Theme.textStep === 0 && !Theme.isLow
    // What may be an emergency is read whole, and first, where it would not follow the
    // words on their page.
    readonly property bool isAlarmFirst: Theme.textStep > 0 || heading.height + felt.height + strip.implicitHeight + 2 * (words.spacing + words.edge) > words.height
    // Before what needs care, where both show at once below the name.
    readonly property bool isAlarmBeforeCare: heading.height + strip.implicitHeight + choice.height + 2 * (words.spacing + words.edge) <= words.height
    // Beside large words its picture would leave an alarm half the width, and on a low
    // screen causes and care another page.
    readonly property bool isPictureBeside: Theme.isWide && Theme.hasRoomBeside && !(Theme.isLow && hasCauses)

    title: viewModel.name
    pages: alarm.isOpen ? signs : words
    roomAbove: Theme.isLow ? Theme.space.close : Theme.isWide ? Theme.space.near : Theme.space.broad
    spacing: Theme.space.tight
    footer: [
        MoreButton {
            area: screen.pages
            Layout.fillHeight: true
            // Two lines of its longest name, or the third would be cut; in larger words as
            // wide as on the map.
            Layout.preferredWidth: screen.width * (Theme.textStep === 0 ? 0.26 : Theme.isWide ? 0.25 : 0.36)
            Layout.fillWidth: Theme.textStep === 0
            Layout.minimumWidth: Theme.textStep === 0 ? 0 : Layout.preferredWidth
            Layout.maximumWidth: Theme.textStep === 0 ? Number.POSITIVE_INFINITY : Layout.preferredWidth
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
    Component.onCompleted: alarm.close()
    // Each half of the page is read from its top, where the muscle's name stands.
    onHasCausesChanged: words.beginAt(0)

    // What the words above leave of a tall page, where that is enough.
    function pictureHeight(above: real): real {
        const whole = height * 0.42;
        const left = words.height - 2 * words.edge - above;
        return left < whole && left > height * 0.3 ? left : whole;
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
    AlarmStrip {
        id: strip

        parent: screen.hasCauses ? (screen.isAlarmBeforeCare ? first : afterCare) : screen.isAlarmFirst ? first : afterWords
        width: parent.width
        alarm: screen.alarm
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

        // On a wide screen there is little room for causes and care.
        readonly property bool isTight: Theme.isLow || (Theme.isWide && screen.hasCauses)
        readonly property real spacing: isTight ? Theme.space.tight : Theme.space.snug

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
            // Not a layout: the picture's height hangs on where it stands, and would be
            // weighed for ever.
            Place {
                id: first
            }
            BodyText {
                width: parent.width
                visible: !Theme.isLow && !screen.hasCauses
                plain: screen.viewModel.medical
                color: Theme.softInk
                lineHeight: 1
            }
            Loader {
                active: !Theme.isWide && !screen.hasCauses
                visible: active
                sourceComponent: pane
                width: parent.width
                height: Math.max(implicitHeight, screen.pictureHeight(y))
            }
            Together {
                id: felt

                visible: !screen.hasCauses
                width: parent.width
                spacing: words.spacing

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
            // A page of its own, after the words.
            Loader {
                active: Theme.isWide && !screen.isPictureBeside && !screen.hasCauses
                visible: active
                sourceComponent: pane
                width: parent.width
                height: Math.max(implicitHeight, words.height - 2 * words.edge)
            }
            Place {
                id: afterWords
            }
            // Below, beside two other buttons, larger words would not fit.
            NextMuscle {
                width: parent.width
                visible: name !== "" && Theme.textStep > 0 && !screen.hasCauses
            }
            MuscleChoice {
                id: choice

                viewModel: screen.viewModel
                width: parent.width
                hasLegend: !screen.isLegendBeside
                spacing: words.spacing
            }
            Place {
                id: afterCare
            }
            MuscleWords {
                viewModel: screen.viewModel
                width: parent.width
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

    // Where the alarm may stand.
    component Place: Item {
        visible: screen.alarm.isShown && strip.parent === this
        width: parent.width
        height: strip.implicitHeight
    }
    component NextMuscle: TouchButton {
        kind: TouchButton.Kind.Plain
        name: screen.viewModel.nextName
        iconName: "next"
        iconAfter: true
        onChosen: screen.viewModel.goToNext()
    }
}
