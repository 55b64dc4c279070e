pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// How the kiosk stands, at one glance, and what staff may do. Never anybody's name.
WholePage {
    id: screen

    required property ShellViewModel shell
    readonly property StaffViewModel viewModel: shell.pages.staff.desk

    readonly property bool isBeside: Theme.isWide && Theme.hasRoomBeside

    title: viewModel.headline
    isNews: true

    GridLayout {
        width: parent.width
        // As high as the screen, so that the actions stand low where there is room.
        height: Math.max(implicitHeight, screen.room - 2 * screen.pages.edge)
        // What is read page by page stands in one column.
        columns: screen.isBeside ? 2 : 1
        columnSpacing: Theme.space.wide
        rowSpacing: Theme.isLow ? Theme.gap : Theme.space.apart

        Heading {
            plain: screen.title
            Layout.fillWidth: true
            Layout.preferredWidth: 5
            Layout.alignment: Qt.AlignVCenter
        }
        TouchButton {
            name: qsTr("Copy to USB")
            iconName: "usb"
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            onChosen: screen.viewModel.copy()
        }
        Column {
            spacing: Theme.isLow ? Theme.space.snug : Theme.space.apart
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            Layout.alignment: Qt.AlignTop

            Repeater {
                model: screen.viewModel.notices

                NoticeCard {
                    required property string title
                    required property string note

                    width: parent.width
                    name: title
                    cure: note
                }
            }
            Grid {
                id: grid

                readonly property real cell: (width - (columns - 1) * spacing) / columns

                width: parent.width
                columns: Theme.textStep === 2 && !Theme.isWide ? 1 : 2
                spacing: Theme.gap

                Repeater {
                    model: screen.viewModel.facts

                    FactCard {
                        required property string title
                        required property string note

                        width: grid.cell
                        value: title
                        name: note
                    }
                }
            }
        }
        GridLayout {
            columns: screen.isBeside || (!Theme.isWide && Theme.textStep === 2) ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.preferredWidth: 3
            Layout.alignment: screen.isBeside ? Qt.AlignTop : Qt.AlignBottom

            TouchButton {
                name: qsTr("Type a receipt")
                iconName: "receipt"
                kind: TouchButton.Kind.Plain
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onChosen: screen.viewModel.typeReceipt()
            }
            TouchButton {
                name: qsTr("Take a form back")
                iconName: "delete"
                kind: TouchButton.Kind.Plain
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onChosen: screen.viewModel.withdraw()
            }
            TouchButton {
                name: screen.viewModel.isPaused ? qsTr("End the pause") : qsTr("Pause the kiosk")
                iconName: screen.viewModel.isPaused ? "resume" : "pause"
                kind: TouchButton.Kind.Plain
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onChosen: screen.viewModel.togglePause()
            }
            TouchButton {
                name: screen.viewModel.isMuted ? qsTr("Allow the voice") : qsTr("Mute the voice")
                iconName: screen.viewModel.isMuted ? "sound" : "mute"
                kind: TouchButton.Kind.Plain
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onChosen: screen.viewModel.toggleMute()
            }
            TouchButton {
                name: qsTr("Settings")
                iconName: "settings"
                kind: TouchButton.Kind.Plain
                visible: screen.viewModel.isIt
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.columnSpan: parent.columns
                onChosen: screen.viewModel.showSettings()
            }
        }
    }
}
