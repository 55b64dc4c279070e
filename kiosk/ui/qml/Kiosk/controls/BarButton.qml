import QtQuick
import Kiosk

// One control of the bar at the bottom: an icon above a short label.
Pressable {
    id: button

    required property string iconName
    property bool isStrong: false

    padding: Theme.mm(0.6)
    implicitHeight: Math.max(Theme.target, Theme.iconSize * 1.3 + Theme.mm(1) + label.implicitHeight + 2 * padding)

    background: Rectangle {
        radius: button.cornerRadius
        color: button.down ? Theme.paleAccent : "transparent"
    }
    contentItem: Item {
        Rectangle {
            id: disc

            width: Theme.iconSize * 1.3
            height: width
            radius: width / 2
            anchors.horizontalCenter: parent.horizontalCenter
            color: button.isStrong ? Theme.accent : Theme.paleAccent
            border.width: Theme.stroke
            border.color: button.isStrong ? Theme.accent : Theme.paleAccentInk

            Icon {
                anchors.centerIn: parent
                name: button.iconName
                size: Theme.iconSize * 0.8
                color: button.isStrong ? Theme.accentInk : Theme.paleAccentInk
            }
        }
        ButtonWords {
            id: label

            words: button.name
            color: Theme.ink
            font.pixelSize: Theme.barLabelSize
            lineHeight: 1
            width: parent.width
            anchors.top: disc.bottom
            anchors.topMargin: Theme.mm(1)
        }
    }
}
