pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor.viewmodels

// "About 37 of 100" as words and as that many filled marks out of the whole.
Panel {
    id: proportion

    required property BlockItem block
    required property real typeSize
    readonly property int perRow: block.total > 20 ? 25 : Math.max(1, block.total)

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("%1 of %2: %3").arg(block.count).arg(block.total).arg(block.plain)

    Row {
        width: parent.width
        spacing: Theme.space.near

        ButtonWords {
            id: figure

            words: qsTr("%1 of %2").arg(proportion.block.count).arg(proportion.block.total)
            color: Theme.accent
            font.pixelSize: 1.15 * proportion.typeSize
            anchors.verticalCenter: parent.verticalCenter
        }
        BodyText {
            width: parent.width - figure.width - parent.spacing
            plain: proportion.block.plain
            font.pixelSize: proportion.typeSize
            lineHeight: 1.15
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Grid {
        id: marks

        width: parent.width
        columns: proportion.perRow
        spacing: Theme.space.hair

        Repeater {
            model: proportion.block.total

            Rectangle {
                required property int index

                width: Math.min(Theme.mm(Theme.isWide ? 6 : 9), (marks.width - proportion.perRow * Theme.space.hair) / proportion.perRow)
                height: width
                radius: width / 2
                color: index < proportion.block.count ? Theme.accent : "transparent"
                border.width: Theme.stroke
                border.color: index < proportion.block.count ? Theme.accent : Theme.line
            }
        }
    }
}
