import QtQuick
import touchkit

// What was typed on a pad so far: for the eye large, for a screen reader in words.
Rectangle {
    id: line

    required property string label
    required property string shown
    property bool isWrong: false

    implicitHeight: signs.implicitHeight + Theme.space.clear
    radius: Theme.radius
    color: Theme.card
    border.width: 2 * Theme.stroke
    border.color: isWrong ? Theme.alert : Theme.accent
    Accessible.role: Accessible.StaticText
    Accessible.name: label
    Accessible.description: shown

    ButtonWords {
        id: signs

        anchors.centerIn: parent
        width: parent.width - Theme.space.clear
        words: line.shown === "" ? " " : line.shown
        color: Theme.ink
        font.pixelSize: Theme.titleSize
        wrapMode: Text.NoWrap
    }
}
