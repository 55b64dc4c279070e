import QtQuick
import touchkit

// One step of an instruction, with its number.
Item {
    id: line

    required property int number
    required property string words

    implicitHeight: Math.max(disc.height, text.implicitHeight)
    Accessible.role: Accessible.ListItem
    Accessible.name: number + ". " + words

    Rectangle {
        id: disc

        width: Theme.bodySize * 1.5
        height: width
        radius: width / 2
        color: Theme.paleAccent
        anchors.left: parent.left

        ButtonWords {
            anchors.centerIn: parent
            words: line.number
            font.pixelSize: Theme.bodySize * 0.8
            color: Theme.paleAccentInk
        }
    }
    BodyText {
        id: text

        plain: line.words
        lineHeight: 1.15
        Accessible.ignored: true
        anchors {
            left: disc.right
            leftMargin: Theme.space.snug
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
    }
}
