import QtQuick
import touchkit

// One key of a pad: a sign, or an icon whose meaning is its name.
Pressable {
    id: key

    property string iconName: ""

    padding: 0
    // The same digit twice is a PIN, not a tremor.
    tremor: 60

    background: Rectangle {
        radius: key.cornerRadius
        color: key.down ? Theme.paleAccent : Theme.card
        border.width: Theme.stroke
        border.color: Theme.line
    }
    contentItem: Item {
        Icon {
            visible: key.iconName !== ""
            anchors.centerIn: parent
            name: key.iconName === "" ? "check" : key.iconName
            size: Theme.mm(9)
            color: Theme.ink
        }
        ButtonWords {
            visible: key.iconName === ""
            anchors.fill: parent
            words: key.name
            color: Theme.ink
            font.pixelSize: Math.min(Theme.titleSize, key.height * 0.55)
        }
    }
}
