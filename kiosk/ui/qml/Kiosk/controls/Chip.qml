import QtQuick
import Kiosk

// A small choice, or a word that explains itself; still a full-size target.
Pressable {
    id: chip

    property bool isChosen: false
    property bool isCheck: false

    cornerRadius: Math.min(height, Theme.target) / 2
    leftPadding: Theme.mm(6)
    rightPadding: Theme.mm(6)
    Accessible.role: isCheck ? Accessible.CheckBox : Accessible.Button
    Accessible.checkable: isCheck
    Accessible.checked: isChosen

    background: Rectangle {
        radius: chip.cornerRadius
        color: chip.isChosen ? Theme.accent : Theme.paleAccent
        border.width: Theme.stroke
        border.color: Theme.paleAccentInk
        opacity: chip.down ? 0.75 : 1
    }
    contentItem: ButtonWords {
        words: chip.name
        color: chip.isChosen ? Theme.accentInk : Theme.paleAccentInk
    }
}
