pragma ComponentBehavior: Bound

import QtQuick
import touchkit

// "2 of 9" in words, and as a row of strokes; of a step with several pages the part.
Item {
    id: where

    required property real progress
    required property int total
    required property string words

    implicitHeight: label.implicitHeight + Theme.space.near

    // Beside the demonstration's words larger letters would take a second line.
    TextMetrics {
        id: whole

        font.family: label.font.family
        font.pixelSize: Theme.bodySize
        text: where.words
    }
    BodyText {
        id: label

        width: parent.width
        plain: where.words
        font.pixelSize: Theme.bodySize * (Theme.isLow || whole.advanceWidth > where.width ? 0.86 : 1)
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
                id: stroke

                required property int index
                readonly property real share: Math.max(0, Math.min(1, where.progress - index))

                width: (where.width - (where.total - 1) * Theme.mm(1.5)) / where.total
                height: Theme.mm(1.6)
                radius: height / 2
                color: "transparent"
                border.width: Theme.stroke
                border.color: share > 0 ? Theme.accent : Theme.line

                Rectangle {
                    visible: stroke.share > 0
                    x: Theme.isMirrored ? parent.width - width : 0
                    width: Math.max(height, parent.width * stroke.share)
                    height: parent.height
                    radius: parent.radius
                    color: Theme.accent
                }
            }
        }
    }
}
