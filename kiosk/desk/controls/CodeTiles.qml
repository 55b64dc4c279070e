pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import desk

// A code in its groups, large enough to read across a desk and spoken sign by sign.
Row {
    id: tiles

    required property list<string> groups
    required property string spoken

    spacing: Theme.space.clear
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken

    Repeater {
        model: tiles.groups

        Rectangle {
            id: tile

            required property string modelData

            width: words.implicitWidth + Theme.mm(16)
            height: words.implicitHeight + Theme.space.wide
            radius: Theme.radius
            color: Theme.card
            border.width: 2 * Theme.stroke
            border.color: Theme.accent

            CellWords {
                id: words

                anchors.centerIn: parent
                words: tile.modelData
                font.pixelSize: Theme.displaySize * 1.35
                font.weight: Font.Bold
                font.letterSpacing: Theme.mm(1.6)
            }
        }
    }
}
