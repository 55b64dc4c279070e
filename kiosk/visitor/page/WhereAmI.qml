pragma ComponentBehavior: Bound

import QtQuick
import touchkit

// "2 of 9" in words, and as a row of strokes.
Item {
    id: where

    required property int position
    required property int total
    required property string words

    implicitHeight: label.implicitHeight + Theme.space.near

    BodyText {
        id: label

        width: parent.width
        plain: where.words
        font.pixelSize: Theme.isLow ? Theme.bodySize * 0.86 : Theme.bodySize
        color: Theme.softInk
        lineHeight: 1
    }
    Row {
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.mm(1.5)

        Repeater {
            model: where.total

            Rectangle {
                required property int index

                width: (where.width - (where.total - 1) * Theme.mm(1.5)) / where.total
                height: Theme.mm(1.6)
                radius: height / 2
                color: index < where.position ? Theme.accent : "transparent"
                border.width: Theme.stroke
                border.color: index < where.position ? Theme.accent : Theme.line
            }
        }
    }
}
