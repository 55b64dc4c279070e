pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor
import visitor.viewmodels

// The pad at the staff door: fixed places for the digits, nothing spoken, nothing shown.
TypingArea {
    id: screen

    required property ShellViewModel shell
    readonly property DoorViewModel viewModel: shell.pages.staff.door

    onSignTyped: sign => viewModel.press(sign)
    onErased: viewModel.erase()
    onSubmitted: viewModel.submit()

    GridLayout {
        Accessible.role: Accessible.Pane
        Accessible.name: screen.viewModel.title
        Component.onCompleted: Accessible.announce(screen.viewModel.title, Accessible.Polite)
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(Theme.isWide ? 280 : 190))
        columns: Theme.isWide ? 2 : 1
        columnSpacing: Theme.mm(14)
        rowSpacing: Theme.space.wide

        ColumnLayout {
            spacing: Theme.isLow ? Theme.space.near : Theme.space.clear
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignVCenter

            Heading {
                plain: screen.viewModel.title
                Layout.fillWidth: true
            }
            EntryLine {
                label: screen.viewModel.title
                shown: screen.viewModel.shown
                told: !screen.viewModel.isLast ? shown : screen.viewModel.typed === 0 ? "" : qsTr("%n digits typed", "", screen.viewModel.typed)
                isWrong: screen.viewModel.isWrong
                Layout.fillWidth: true
            }
            NewsText {
                visible: plain !== ""
                plain: screen.viewModel.hint
                isUrgent: screen.viewModel.isWrong
                color: screen.viewModel.isWrong ? Theme.alert : Theme.softInk
                font.weight: screen.viewModel.isWrong ? Font.Bold : Font.Normal
                Layout.fillWidth: true
            }
            TouchButton {
                name: screen.viewModel.isBusy ? qsTr("One moment") : screen.viewModel.isLast ? qsTr("Open") : qsTr("Next")
                Layout.fillWidth: true
                onChosen: screen.viewModel.submit()
            }
        }
        Grid {
            id: pad

            readonly property real cell: (width - 2 * spacing) / 3

            columns: 3
            spacing: Theme.gap
            layoutDirection: Qt.LeftToRight
            LayoutMirroring.enabled: false
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

                PadKey {
                    required property string modelData

                    name: modelData
                    width: pad.cell
                    height: Theme.mm(Theme.isLow ? 21 : 25)
                    onChosen: screen.viewModel.press(modelData)
                }
            }
            PadKey {
                name: qsTr("Erase")
                iconName: "backspace"
                width: pad.cell
                height: Theme.mm(Theme.isLow ? 21 : 25)
                onChosen: screen.viewModel.erase()
            }
            PadKey {
                name: "0"
                width: pad.cell
                height: Theme.mm(Theme.isLow ? 21 : 25)
                onChosen: screen.viewModel.press("0")
            }
        }
    }
}
