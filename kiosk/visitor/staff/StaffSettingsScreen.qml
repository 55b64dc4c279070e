pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// What only IT may do: the settings in force, deleting now, the clock, a card to measure.
WholePage {
    id: screen

    required property ShellViewModel shell
    readonly property StaffSettingsViewModel viewModel: shell.pages.staff.settings

    title: qsTr("Settings")
    roomAbove: Theme.margin

    Column {
        width: parent.width
        spacing: Theme.space.apart

        Heading {
            width: parent.width
            plain: screen.title
        }
        NewsText {
            width: parent.width
            visible: plain !== ""
            plain: screen.viewModel.message
            font.weight: Font.Bold
        }
        TouchButton {
            width: parent.width
            visible: screen.viewModel.isClockInDoubt
            kind: TouchButton.Kind.Alert
            name: qsTr("I checked: date and time are right")
            onChosen: screen.viewModel.acceptClock()
        }
        TouchButton {
            width: parent.width
            visible: screen.viewModel.confirmed > 0
            kind: screen.viewModel.isAsking ? TouchButton.Kind.Alert : TouchButton.Kind.Plain
            iconName: "delete"
            name: screen.viewModel.isAsking ? qsTr("Yes, delete them now") : qsTr("Delete %n forms with a receipt now", "", screen.viewModel.confirmed)
            onChosen: screen.viewModel.purge()
        }
        Grid {
            id: grid

            width: parent.width
            columns: Theme.textStep === 2 && !Theme.isWide ? 1 : 2
            spacing: Theme.gap

            Repeater {
                model: screen.viewModel.facts

                FactCard {
                    required property string title
                    required property string note

                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    value: title
                    name: note
                }
            }
        }
        TouchButton {
            width: parent.width
            kind: TouchButton.Kind.Plain
            iconName: "touch"
            name: qsTr("Try the keys of a pad or switch")
            onChosen: screen.viewModel.tryKeys()
        }
        Heading {
            width: parent.width
            level: 2
            plain: qsTr("Measure the screen")
        }
        BodyText {
            width: parent.width
            plain: qsTr("Hold a bank card to the outline. Make the outline as large as the card, then write these lines into the settings, under [screen]:")
        }
        // The outline grows below its buttons: none moves away under a finger.
        Together {
            width: parent.width
            spacing: Theme.space.snug

            NewsText {
                width: parent.width
                plain: screen.viewModel.measuredLine
                font.weight: Font.Bold
            }
            RowLayout {
                width: parent.width
                spacing: Theme.gap

                TouchButton {
                    kind: TouchButton.Kind.Plain
                    name: qsTr("Smaller")
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onChosen: screen.viewModel.smaller()
                }
                TouchButton {
                    kind: TouchButton.Kind.Plain
                    name: qsTr("Larger")
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onChosen: screen.viewModel.larger()
                }
            }
            Rectangle {
                objectName: "outline"
                // An ID-1 card is 85.6 by 54.0 mm (ISO/IEC 7810).
                width: Math.round(85.6 * screen.viewModel.measured)
                height: Math.round(54 * screen.viewModel.measured)
                radius: Math.round(3.2 * screen.viewModel.measured)
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.paleAccent
                border.width: Theme.stroke
                border.color: Theme.paleAccentInk
            }
        }
        BodyText {
            width: parent.width
            plain: qsTr("Largest text: capitals of %1 mm, read from up to %2 mm away. If people stand farther away, set viewing_distance_mm.").arg(Theme.largestCapital.toFixed(1)).arg(screen.viewModel.readableFrom(Theme.largestCapital))
        }
        Together {
            width: parent.width
            spacing: Theme.space.snug

            BodyText {
                width: parent.width
                plain: qsTr("Measure from the floor to the lower edge of the glass: %1 mm.").arg(screen.viewModel.lowerEdge)
            }
            RowLayout {
                width: parent.width
                spacing: Theme.gap

                TouchButton {
                    kind: TouchButton.Kind.Plain
                    name: qsTr("Hangs lower")
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onChosen: screen.viewModel.hangLower()
                }
                TouchButton {
                    kind: TouchButton.Kind.Plain
                    name: qsTr("Hangs higher")
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onChosen: screen.viewModel.hangHigher()
                }
            }
        }
    }
}
