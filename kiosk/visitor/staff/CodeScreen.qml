pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor
import visitor.viewmodels

// Typing a code: the receipt of a batch, or the code of a form to take back.
TypingArea {
    id: screen

    required property ShellViewModel shell
    readonly property CodeViewModel viewModel: shell.pages.staff.code
    readonly property int keyColumns: Theme.isWide ? 11 : 8

    onSignTyped: sign => viewModel.press(sign)
    onErased: viewModel.erase()
    onSubmitted: viewModel.submit()

    WholePage {
        title: screen.viewModel.title
        // What is short stands in the upper middle, where the eye looks first.
        roomAbove: Math.max(Theme.isLow ? Theme.space.snug : Theme.margin, (height - column.implicitHeight) / 3)
        restBelow: Theme.space.snug
        anchors.fill: parent

        Column {
            id: column

            width: parent.width
            spacing: Theme.isLow ? Theme.space.close : Theme.space.clear

            Heading {
                width: parent.width
                plain: screen.viewModel.title
            }
            NewsText {
                width: parent.width
                plain: screen.viewModel.hint
                isUrgent: screen.viewModel.isWrong
                color: screen.viewModel.isWrong ? Theme.alert : Theme.softInk
                font.weight: screen.viewModel.isWrong ? Font.Bold : Font.Normal
            }
            RowLayout {
                width: parent.width
                spacing: Theme.gap

                EntryLine {
                    label: screen.viewModel.title
                    shown: screen.viewModel.shown
                    told: shown.replace(/\u00b7/g, "").trim()
                    isWrong: screen.viewModel.isWrong
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
                PadKey {
                    name: qsTr("Erase")
                    iconName: "backspace"
                    Layout.preferredWidth: Theme.slimButton
                    onChosen: screen.viewModel.erase()
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.gap

                Repeater {
                    model: screen.viewModel.days

                    Chip {
                        required property string cardId
                        required property string title

                        name: title
                        onChosen: screen.viewModel.chooseDay(cardId)
                    }
                }
            }
            Grid {
                id: pad

                readonly property real cell: Math.floor((width - (columns - 1) * spacing) / columns)

                width: parent.width
                columns: screen.keyColumns
                spacing: Theme.gap
                LayoutMirroring.enabled: false

                Repeater {
                    model: screen.viewModel.isReceipt ? screen.viewModel.receiptKeys : screen.viewModel.formKeys

                    PadKey {
                        required property string modelData

                        name: modelData
                        width: pad.cell
                        height: Theme.mm(20)
                        onChosen: screen.viewModel.press(modelData)
                    }
                }
            }
            TouchButton {
                width: Math.min(parent.width, Theme.widestButton)
                anchors.horizontalCenter: parent.horizontalCenter
                name: screen.viewModel.action
                kind: screen.viewModel.isReceipt ? TouchButton.Kind.Main : TouchButton.Kind.Alert
                onChosen: screen.viewModel.submit()
            }
        }
    }
}
