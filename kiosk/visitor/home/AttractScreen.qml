pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import touchkit
import visitor
import visitor.viewmodels

// The first thing anybody sees: an invitation, and languages in their own names.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property real edge: Theme.isLow ? Theme.space.wide : Theme.margin
    // Between the clinic's name and the promise, for words and picture.
    readonly property real room: promise.y - clinic.y - clinic.height - 2 * Theme.space.near
    property bool isDrawn: false

    TapHandler {
        longPressThreshold: 0
        onTapped: screen.shell.begin("")
    }
    Connections {
        target: screen.Window.window
        enabled: !screen.isDrawn

        function onFrameSwapped() {
            drawing.start();
        }
    }
    Timer {
        id: drawing

        interval: 30
        onTriggered: screen.isDrawn = true
    }
    ClinicName {
        id: clinic

        shell: screen.shell
        x: screen.edge
        y: screen.edge
        width: parent.width - 2 * x
    }
    Item {
        id: middle

        readonly property real gap: Theme.isWide ? Theme.space.far : Theme.mm(10)
        // The picture takes what room the words leave, and goes where it is too little.
        readonly property real pictureRoom: Theme.isWide ? Math.min(screen.room, width * 0.45) : Math.min(screen.room - words.height - gap, width, Theme.mm(190))
        readonly property bool hasPicture: pictureRoom >= Theme.mm(45) && (!Theme.isWide || Theme.textStep < 2)

        x: screen.edge
        y: clinic.y + clinic.height + Theme.space.near
        width: parent.width - 2 * x
        height: screen.room

        Picture {
            id: picture

            // Drawn after the first frame: the invitation does not wait for it.
            drawing: screen.isDrawn && middle.hasPicture ? "image://illustration/" + Theme.scheme + "/welcome" : ""
            alt: qsTr("People of different ages read at a kiosk in a waiting room")
            visible: middle.hasPicture
            width: middle.pictureRoom
            height: width * 0.88
            x: Theme.isWide ? (Theme.isMirrored ? 0 : parent.width - width) : (parent.width - width) / 2
            y: Theme.isWide ? (parent.height - height) / 2 : (parent.height - height - middle.gap - words.height) / 2
        }
        Column {
            id: words

            readonly property bool isBeside: Theme.isWide && middle.hasPicture
            readonly property int alignment: isBeside ? Text.AlignLeft : Text.AlignHCenter

            x: isBeside ? (Theme.isMirrored ? parent.width - width : 0) : (parent.width - width) / 2
            y: middle.hasPicture && !Theme.isWide ? picture.y + picture.height + middle.gap : (parent.height - height) / 2
            width: isBeside ? parent.width - picture.width - middle.gap : Math.min(parent.width, Theme.mm(300))
            spacing: Theme.isLow || Theme.isWide && Theme.textStep === 2 ? Theme.gap : Theme.space.broad

            Heading {
                width: parent.width
                plain: screen.shell.invitation.title
                font.pixelSize: Theme.isWide && Theme.textStep === 2 ? Theme.titleSize : Theme.displaySize
                horizontalAlignment: words.alignment
            }
            BodyText {
                width: parent.width
                plain: screen.shell.invitation.words
                font.pixelSize: Theme.leadSize
                color: Theme.softInk
                horizontalAlignment: words.alignment
            }
            Item {
                width: parent.width
                height: begin.height

                // Eight steps a second: drawn at each frame it took four hundredths of a
                // core, day and night.
                Rectangle {
                    id: halo

                    readonly property int rise: 11
                    readonly property int cycle: 35
                    property int step: 0
                    readonly property real phase: Math.max(0, 1 - Math.abs(step - rise) / rise)

                    anchors.fill: begin
                    anchors.margins: -Theme.mm(2.4)
                    radius: height / 2
                    color: Theme.paleAccent
                    opacity: (1 - Math.cos(Math.PI * phase)) / 2
                }
                Timer {
                    interval: 125
                    repeat: true
                    running: Theme.motion > 0
                    onTriggered: halo.step = (halo.step + 1) % halo.cycle
                }
                TouchButton {
                    id: begin

                    name: qsTr("Touch to begin")
                    iconName: "touch"
                    focus: true
                    x: words.isBeside ? (Theme.isMirrored ? parent.width - width : 0) : (parent.width - width) / 2
                    width: Math.min(parent.width, Theme.widestButton)
                    implicitHeight: Math.max(Theme.mm(Theme.isWide ? 20 : 28), implicitContentHeight + topPadding + bottomPadding)
                    onChosen: screen.shell.begin("")
                }
            }
            Flow {
                id: choices

                readonly property real chipWidth: Math.min(Theme.mm(72), (parent.width - spacing) / 2)
                readonly property real fullWidth: Math.min(parent.width, languages.count * (chipWidth + spacing) - spacing)

                x: words.isBeside ? (Theme.isMirrored ? parent.width - width : 0) : (parent.width - width) / 2
                width: fullWidth
                spacing: Theme.space.clear
                visible: languages.count > 1

                Repeater {
                    id: languages

                    model: screen.shell.looks.languages

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
    }
    BodyText {
        id: promise

        x: screen.edge
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.isWide ? Theme.space.apart : Theme.margin
        plain: qsTr("No advertising. This screen forgets you when you finish.")
        color: Theme.softInk
        horizontalAlignment: Theme.isWide && middle.hasPicture ? Text.AlignLeft : Text.AlignHCenter
    }
}
