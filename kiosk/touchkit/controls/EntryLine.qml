import QtQuick
import touchkit

// What was typed on a pad so far: for the eye large, for a screen reader in words. It has
// the focus where nothing else has, so that keys have a place to begin from.
Rectangle {
    id: line

    required property string label
    required property string shown
    // What a screen reader says of it: never the digits of a PIN. (Not `passwordEdit`,
    // with which Qt 6.12 takes away the name.)
    property string told: shown
    property bool isWrong: false
    readonly property bool visualFocus: activeFocus && Theme.isByKeys
    property bool isThere: false

    implicitHeight: signs.implicitHeight + Theme.space.clear
    radius: Theme.radius
    color: Theme.card
    border.width: 2 * Theme.stroke
    border.color: isWrong ? Theme.alert : Theme.accent
    Component.onCompleted: isThere = true
    onLabelChanged: {
        if (isThere)
            Accessible.announce(label, Accessible.Polite);
    }
    // Who presses the keys of a pad has the focus there.
    onToldChanged: {
        if (isThere && !activeFocus && told !== "")
            Accessible.announce(told, Accessible.Polite);
    }
    focus: true
    activeFocusOnTab: true
    Accessible.role: Accessible.EditableText
    Accessible.name: told === "" ? label : label + ": " + told
    Accessible.description: told === shown ? "" : shown
    Accessible.focusable: true

    ButtonWords {
        id: signs

        anchors.centerIn: parent
        width: parent.width - Theme.space.clear
        words: line.shown === "" ? " " : line.shown
        color: Theme.ink
        font.pixelSize: Theme.titleSize
        wrapMode: Text.NoWrap
    }
    FocusRing {
        control: line
        isShown: line.visualFocus
    }
}
