pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

// Copying forms to a stick: choose one, leave it in, pull it out.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property CopyViewModel viewModel: shell.pages.staff.copying

    PagedArea {
        id: pages

        anchors.fill: parent
        anchors.margins: Theme.margin
        // What is short stands in the upper middle, where the eye looks first.
        anchors.topMargin: Math.max(Theme.margin, (screen.height - column.implicitHeight) / 3)
        anchors.bottomMargin: Theme.mm(4) + (more.visible ? more.height + Theme.gap : 0)

        Column {
            id: column

            width: parent.width
            spacing: Theme.mm(6)

            Rectangle {
                id: disc

                visible: !Theme.isLow
                width: Theme.mm(44)
                height: width
                radius: width / 2
                anchors.horizontalCenter: parent.horizontalCenter
                color: screen.viewModel.step === "failed" ? Theme.paleAlert : Theme.paleAccent
                border.width: Theme.stroke
                border.color: screen.viewModel.step === "failed" ? Theme.alert : Theme.paleAccentInk

                Icon {
                    anchors.centerIn: parent
                    name: screen.viewModel.step === "done" ? "check" : screen.viewModel.step === "failed" ? "warning" : "usb"
                    size: Theme.mm(24)
                    color: screen.viewModel.step === "failed" ? Theme.alert : Theme.paleAccentInk
                }
            }
            Heading {
                width: parent.width
                plain: screen.viewModel.title
                color: screen.viewModel.step === "failed" ? Theme.alert : Theme.ink
                horizontalAlignment: Text.AlignHCenter
            }
            BodyText {
                width: parent.width
                visible: plain !== ""
                plain: screen.viewModel.words
                font.pixelSize: Theme.leadSize
                horizontalAlignment: Text.AlignHCenter
            }
            ShareBar {
                width: parent.width
                visible: screen.viewModel.step === "copying"
                name: screen.viewModel.title
                share: screen.viewModel.share
            }
            BodyText {
                width: parent.width
                visible: plain !== ""
                plain: screen.viewModel.receipts
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
            }
            Repeater {
                model: screen.viewModel.step === "choose" ? screen.viewModel.sticks : null

                TouchCard {
                    required property string cardId
                    required property string title
                    required iconName
                    required note

                    width: parent.width
                    name: title
                    onChosen: screen.viewModel.choose(cardId)
                }
            }
            Repeater {
                model: screen.viewModel.batches

                FactCard {
                    required property string title
                    required property string note

                    width: parent.width
                    value: title
                    name: note
                }
            }
            TouchButton {
                width: Math.min(parent.width, Theme.mm(150))
                anchors.horizontalCenter: parent.horizontalCenter
                visible: screen.viewModel.step === "done" || screen.viewModel.step === "failed"
                name: screen.viewModel.step === "failed" ? qsTr("Try again") : qsTr("Done")
                onChosen: screen.viewModel.step === "failed" ? screen.viewModel.begin() : screen.shell.goBack()
            }
        }
    }
    MoreButton {
        id: more

        area: pages
        room: screen.height - pages.anchors.topMargin - Theme.mm(4)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        anchors.horizontalCenter: parent.horizontalCenter
    }
}
