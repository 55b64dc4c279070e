import QtQuick
import Kiosk

// A word on a picture, on a patch of its own so that it can be read on anything.
Rectangle {
    id: label

    required property string words
    property real maximumWidth: Infinity

    visible: words !== ""
    width: text.width + Theme.mm(3)
    height: text.height + Theme.mm(1.4)
    radius: Theme.mm(2)
    color: Theme.card

    BodyText {
        id: text

        anchors.centerIn: parent
        width: Math.min(implicitWidth, label.maximumWidth - Theme.mm(3))
        plain: label.words
        color: Theme.softInk
        font.pixelSize: Theme.capital(Theme.isLow ? 4.8 : 5)
        lineHeight: 1
    }
}
