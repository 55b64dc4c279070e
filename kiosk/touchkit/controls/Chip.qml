import QtQuick
import touchkit

// A small choice, or a word that explains itself; still a full-size target.
Pressable {
    id: chip

    property bool isChosen: false
    property bool isCheck: false
    // One of several, of which one is always chosen.
    property bool isOneOf: false
    // Shows something more below, and hides it again.
    property bool isExpander: false
    // Read aloud after the screen's words, among what one may do.
    readonly property string choice: name

    cornerRadius: Math.min(height, Theme.target) / 2
    leftPadding: Theme.space.clear
    rightPadding: Theme.space.clear
    Accessible.role: isCheck ? Accessible.CheckBox : isOneOf ? Accessible.RadioButton : Accessible.Button
    Accessible.checkable: isCheck || isOneOf
    Accessible.checked: isChosen
    Accessible.expandable: isExpander
    Accessible.expanded: isExpander && isChosen

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
