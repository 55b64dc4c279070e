import QtQuick
import QtQuick.VirtualKeyboard
import touchkit

// A key of several letters beside Qt's own, such as ".com". The field keeps the focus.
Item {
    id: key

    required property string words
    // Struck twice by a tremor it types once.
    readonly property bool isOneKey: true

    implicitWidth: label.implicitWidth + Theme.mm(9)
    Accessible.role: Accessible.Button
    Accessible.name: words
    Accessible.onPressAction: {
        if (Assistance.admits(key))
            InputContext.commit(words);
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.mm(1.1)
        radius: Theme.keyRadius
        color: tap.pressed ? Theme.accent : Theme.card
        border.width: Theme.stroke
        border.color: tap.pressed ? Theme.ink : Theme.line

        ButtonWords {
            id: label

            anchors.centerIn: parent
            words: key.words
            color: tap.pressed ? Theme.accentInk : Theme.ink
            font.pixelSize: Theme.keySize
            wrapMode: Text.NoWrap
        }
    }
    TapHandler {
        id: tap

        longPressThreshold: 0
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: InputContext.commit(key.words)
    }
}
