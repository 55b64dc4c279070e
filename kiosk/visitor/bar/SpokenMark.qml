pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor.viewmodels

// Marks the sentence that is read aloud, behind its words, so that no line moves: a bar
// below each line in the words' own color, and a tint where contrast can spare it.
Item {
    id: mark

    required property SpokenPlace place
    readonly property Text words: place.item as Text
    readonly property color ink: words ? words.color : Theme.ink
    readonly property bool isTinted: words && Theme.scheme !== Theme.Scheme.HighContrast && (Qt.colorEqual(ink, Theme.ink) || Qt.colorEqual(ink, Theme.softInk))

    parent: place.item
    z: words ? -1 : 0
    Accessible.ignored: true

    Repeater {
        model: mark.place.lines

        Item {
            id: line

            required property rect modelData

            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height

            Rectangle {
                visible: mark.isTinted
                anchors.fill: parent
                anchors.leftMargin: -Theme.stroke
                anchors.rightMargin: -Theme.stroke
                color: Theme.accent
                opacity: 0.18
            }
            Rectangle {
                width: parent.width
                height: Theme.focusWidth / 2
                anchors.top: parent.bottom
                anchors.topMargin: mark.words ? 0 : -height
                color: mark.ink
            }
        }
    }
}
