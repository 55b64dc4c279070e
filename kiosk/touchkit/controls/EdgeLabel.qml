import QtQuick
import touchkit

// A word on a picture, on a patch of its own so that it can be read on anything.
Rectangle {
    id: label

    required property string words
    property real maximumWidth: Infinity

    visible: words !== ""
    width: text.width + Theme.space.snug
    height: text.height + Theme.mm(1.4)
    radius: Theme.smallRadius
    color: Theme.card

    BodyText {
        id: text

        anchors.centerIn: parent
        width: Math.min(implicitWidth, label.maximumWidth - Theme.space.snug)
        plain: label.words
        color: Theme.softInk
        font.pixelSize: Theme.capital(Theme.isLow ? 4.8 : 5)
        lineHeight: 1
    }
}
