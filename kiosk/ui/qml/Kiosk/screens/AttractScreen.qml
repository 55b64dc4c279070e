pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

// The first thing anybody sees: an invitation, and languages in their own names.
Item {
    id: screen

    required property ShellViewModel shell

    TapHandler {
        onTapped: screen.shell.begin("")
    }
    ClinicName {
        id: clinic

        shell: screen.shell
        x: Theme.margin
        y: Theme.margin
        width: parent.width - 2 * Theme.margin
    }
    Column {
        id: middle

        // The picture takes what room the words leave, and goes where it is too little.
        readonly property real wordsHeight: question.implicitHeight + sentence.implicitHeight + begin.height + (choices.visible ? choices.height + spacing : 0) + 3 * spacing
        readonly property real free: promise.y - clinic.y - clinic.height - wordsHeight - 2 * Theme.mm(4)

        anchors.horizontalCenter: parent.horizontalCenter
        y: (clinic.y + clinic.height + promise.y - height) / 2
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(260))
        spacing: Theme.mm(!Theme.isWide ? 14 : Theme.textStep === 2 ? 2.5 : Theme.isLow ? 5 : 7)

        Rectangle {
            id: invitation

            visible: middle.free >= Theme.mm(16)
            width: Math.max(Theme.mm(16), Math.min(middle.free, Theme.isLow ? Theme.mm(30) : Theme.mm(72)))
            height: width
            radius: width / 2
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.paleAccent
            border.width: Theme.stroke
            border.color: Theme.paleAccentInk

            Icon {
                anchors.centerIn: parent
                name: "touch"
                size: parent.width * 0.55
                color: Theme.paleAccentInk
            }
            SequentialAnimation on opacity {
                running: Theme.motion > 0
                loops: Animation.Infinite

                NumberAnimation {
                    to: 0.75
                    duration: 1600
                    easing.type: Easing.InOutSine
                }
                NumberAnimation {
                    to: 1
                    duration: 1600
                    easing.type: Easing.InOutSine
                }
                PauseAnimation {
                    duration: 1200
                }
            }
        }
        Heading {
            id: question

            width: parent.width
            plain: qsTr("Back or neck pain?")
            font.pixelSize: Theme.isWide && Theme.textStep === 2 ? Theme.titleSize : Theme.displaySize
            horizontalAlignment: Text.AlignHCenter
        }
        BodyText {
            id: sentence

            width: parent.width
            plain: qsTr("Learn about muscle knots and a treatment for them. It takes about five minutes.")
            font.pixelSize: Theme.leadSize
            color: Theme.softInk
            horizontalAlignment: Text.AlignHCenter
        }
        TouchButton {
            id: begin

            name: qsTr("Touch to begin")
            focus: true
            width: Math.min(parent.width, Theme.mm(150))
            anchors.horizontalCenter: parent.horizontalCenter
            implicitHeight: Math.max(Theme.mm(Theme.isWide ? 20 : 26), implicitContentHeight + topPadding + bottomPadding)
            onChosen: screen.shell.begin("")
        }
        Flow {
            id: choices

            readonly property real chipWidth: Theme.mm(60)

            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, languages.count * (chipWidth + spacing) - spacing)
            spacing: Theme.gap * 2
            visible: languages.count > 1

            Repeater {
                id: languages

                model: screen.shell.languages

                Chip {
                    required property string cardId
                    required property string title

                    width: choices.chipWidth
                    name: title
                    onChosen: screen.shell.begin(cardId)
                }
            }
        }
    }
    BodyText {
        id: promise

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.isWide ? Theme.mm(5) : Theme.margin
        plain: qsTr("No advertising. This screen forgets you when you finish.")
        color: Theme.softInk
        horizontalAlignment: Text.AlignHCenter
    }
}
