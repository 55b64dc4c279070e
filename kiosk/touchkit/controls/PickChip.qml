import QtQuick
import touchkit

// One of a few choices side by side; the present one is filled and has a mark.
Pressable {
    id: chip

    required property bool isChosen
    // What is drawn where that is shorter than the name.
    property string words: name
    property real wordSize: Theme.bodySize
    // Off and on again by itself, and not one of several.
    property bool isSwitch: false
    undoesItself: isSwitch
    // A step more or less, and no choice that stays.
    property bool isPlain: false
    // Read aloud after the screen's words, among what one may do.
    readonly property string choice: name
    readonly property color wordColor: isChosen ? Theme.accentInk : Theme.paleAccentInk

    cornerRadius: Math.min(height, Theme.target) / 2
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    // Two lines of the largest words leave the rows of a low screen no more.
    topPadding: Theme.isLow && Theme.textStep === 2 ? Theme.space.hair : Theme.gap
    bottomPadding: topPadding
    Accessible.role: isPlain ? Accessible.Button : isSwitch ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checkable: !isPlain
    Accessible.checked: isChosen

    background: Rectangle {
        radius: chip.cornerRadius
        color: chip.isChosen ? Theme.accent : Theme.paleAccent
        border.width: (chip.isChosen ? 2 : 1) * Theme.stroke
        border.color: Theme.paleAccentInk
        opacity: !chip.enabled ? Theme.unavailable : chip.down ? 0.75 : 1
    }
    // No layout in here: within the row's own it never came to rest when the glass changed.
    contentItem: Item {
        readonly property real markWidth: chip.isChosen ? mark.width + Theme.space.tight : 0

        implicitWidth: label.implicitWidth + markWidth
        implicitHeight: label.implicitHeight

        Icon {
            id: mark

            visible: chip.isChosen
            name: "check"
            size: Theme.bodySize * 0.9
            color: chip.wordColor
            x: Theme.isMirrored ? label.x + label.width + Theme.space.tight : label.x - Theme.space.tight - width
            y: (parent.height - height) / 2
        }
        ButtonWords {
            id: label

            words: chip.words
            color: chip.wordColor
            font.pixelSize: chip.wordSize
            width: Math.min(implicitWidth, parent.width - parent.markWidth)
            x: (parent.width - width + (Theme.isMirrored ? -parent.markWidth : parent.markWidth)) / 2
            y: (parent.height - height) / 2
        }
    }
}
