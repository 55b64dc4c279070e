import QtQuick
import touchkit

// A quiet control of the top bar: an icon and its word side by side.
Pressable {
    id: button

    required property string iconName

    leftPadding: Theme.space.near
    rightPadding: Theme.space.near

    background: Rectangle {
        radius: button.cornerRadius
        color: button.down || button.hovered ? Theme.paleAccent : "transparent"
    }
    contentItem: Row {
        spacing: Theme.space.tight

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: button.iconName
            size: Theme.bodySize * 1.2
            color: Theme.paleAccentInk
        }
        ButtonWords {
            anchors.verticalCenter: parent.verticalCenter
            words: button.name
            font.weight: Font.Normal
            color: Theme.ink
        }
    }
}
