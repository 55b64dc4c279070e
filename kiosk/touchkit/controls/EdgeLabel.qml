import QtQuick
import touchkit

// A word on a picture, on a patch of its own so that it can be read on anything.
Rectangle {
    id: label

    required property string words
    property real maximumWidth: Infinity

    visible: words !== ""
    width: Math.ceil(text.contentWidth) + Theme.space.snug
    height: text.height + Theme.mm(1.4)
    radius: Theme.smallRadius
    color: Theme.card

    BodyText {
        id: text

        anchors.centerIn: parent
        width: Math.min(implicitWidth, label.maximumWidth - Theme.space.snug)
        plain: label.words
        color: Theme.softInk
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Theme.edgeSize
        lineHeight: 1
    }
}
