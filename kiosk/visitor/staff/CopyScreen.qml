pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// Copying forms to a stick: choose one, leave it in, pull it out.
WholePage {
    id: screen

    required property ShellViewModel shell
    readonly property CopyViewModel viewModel: shell.pages.staff.copying
    readonly property bool hasFailed: viewModel.step === CopyViewModel.CopyStep.FAILED
    readonly property bool isDone: viewModel.step === CopyViewModel.CopyStep.DONE

    title: viewModel.title
    isNews: true
    // What is short stands in the upper middle, where the eye looks first.
    roomAbove: Math.max(Theme.margin, (height - column.implicitHeight) / 3)

    Column {
        id: column

        width: parent.width
        spacing: Theme.space.clear

        Rectangle {
            id: disc

            visible: !Theme.isLow
            width: Theme.mm(44)
            height: width
            radius: width / 2
            anchors.horizontalCenter: parent.horizontalCenter
            color: screen.hasFailed ? Theme.paleAlert : Theme.paleAccent
            border.width: Theme.stroke
            border.color: screen.hasFailed ? Theme.alert : Theme.paleAccentInk

            Icon {
                anchors.centerIn: parent
                name: screen.isDone ? "check" : screen.hasFailed ? "warning" : "usb"
                size: Theme.mm(24)
                color: screen.hasFailed ? Theme.alert : Theme.paleAccentInk
            }
        }
        Heading {
            width: parent.width
            plain: screen.viewModel.title
            color: screen.hasFailed ? Theme.alert : Theme.ink
            horizontalAlignment: Text.AlignHCenter
        }
        NewsText {
            width: parent.width
            visible: plain !== ""
            plain: screen.viewModel.words
            isUrgent: screen.hasFailed
            font.pixelSize: Theme.leadSize
            horizontalAlignment: Text.AlignHCenter
        }
        ShareBar {
            width: parent.width
            visible: screen.viewModel.step === CopyViewModel.CopyStep.COPYING
            name: screen.viewModel.title
            share: screen.viewModel.share
        }
        NewsText {
            width: parent.width
            visible: plain !== ""
            plain: screen.viewModel.receipts
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
        Repeater {
            model: screen.viewModel.step === CopyViewModel.CopyStep.CHOOSE ? screen.viewModel.sticks : null

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
            width: Math.min(parent.width, Theme.widestButton)
            anchors.horizontalCenter: parent.horizontalCenter
            visible: screen.isDone || screen.hasFailed
            // Keys go on here, and not where the stick was that is gone.
            onVisibleChanged: {
                if (visible && Theme.isByKeys)
                    forceActiveFocus(Qt.TabFocusReason);
            }
            name: screen.hasFailed ? qsTr("Try again") : qsTr("Done")
            onChosen: screen.hasFailed ? screen.viewModel.begin() : screen.shell.goBack()
        }
    }
}
