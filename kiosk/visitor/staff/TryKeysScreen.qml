pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// A pad is plugged in: press each key and see what it is called and does.
WholePage {
    id: screen

    required property ShellViewModel shell
    readonly property TryKeysViewModel viewModel: shell.pages.staff.keys

    title: qsTr("Try the keys")
    roomAbove: Theme.isLow ? Theme.space.apart : Theme.margin

    Column {
        width: parent.width
        spacing: Theme.isLow ? Theme.gap : Theme.space.apart

        Heading {
            width: parent.width
            plain: screen.title
        }
        BodyText {
            width: parent.width
            plain: qsTr("Press each key of the pad or switch.")
        }
        Panel {
            width: parent.width

            NewsText {
                width: parent.width
                plain: screen.viewModel.lastKey
                font.weight: Font.Bold
            }
        }
        NewsText {
            width: parent.width
            plain: screen.viewModel.learning === "" ? qsTr("For a key that does nothing yet: choose below what it shall do, then press it.") : qsTr("Now press the key that shall do this.")
        }
        GridLayout {
            width: parent.width
            columns: Theme.isWide ? 3 : Theme.textStep === 2 ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            uniformCellWidths: true

            Repeater {
                model: screen.viewModel.deeds

                PickChip {
                    required property string cardId
                    required property string title

                    name: title
                    isChosen: screen.viewModel.learning === cardId
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onChosen: screen.viewModel.learn(cardId)
                }
            }
        }
        BodyText {
            width: parent.width
            visible: screen.viewModel.lines !== ""
            plain: qsTr("Write these lines into the settings, then start the kiosk anew:")
        }
        NewsText {
            width: parent.width
            visible: plain !== ""
            plain: screen.viewModel.lines
            font.weight: Font.Bold
        }
    }
}
