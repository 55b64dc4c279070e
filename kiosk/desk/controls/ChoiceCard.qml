import QtQuick
import touchkit

// A choice with a sign, a name and a line of what it is for.
Pressable {
    id: card

    required property string note
    required property string iconName

    leftPadding: Theme.space.apart
    rightPadding: Theme.space.apart
    topPadding: Theme.space.near
    bottomPadding: Theme.space.near
    Accessible.description: note

    background: Rectangle {
        radius: card.cornerRadius
        color: card.down || card.hovered ? Theme.paleAccent : Theme.card
        border.width: Theme.stroke
        border.color: Theme.line
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: card.iconName
            size: Theme.bodySize * 1.6
            color: Theme.accent
        }
        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.space.apart
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.hair

            ButtonWords {
                width: parent.width
                words: card.name
                color: Theme.ink
                horizontalAlignment: Text.AlignLeft
            }
            ButtonWords {
                width: parent.width
                words: card.note
                color: Theme.softInk
                font.weight: Font.Normal
                horizontalAlignment: Text.AlignLeft
            }
        }
    }
}
