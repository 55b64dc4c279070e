import QtQuick
import touchkit

// A control whose sign everybody knows, such as the cross that closes; still named.
Pressable {
    id: button

    required property string iconName

    padding: 0
    implicitWidth: Theme.target
    implicitHeight: Theme.target
    cornerRadius: Theme.target / 2

    background: Rectangle {
        radius: button.cornerRadius
        color: button.down || button.hovered ? Theme.paleAccent : "transparent"
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.iconName
            size: Theme.bodySize * 1.2
            color: Theme.paleAccentInk
        }
    }
}
