pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor.viewmodels

// "About 37 of 100" as words and as that many filled marks out of the whole.
Panel {
    id: proportion

    required property BlockItem block
    required property real typeSize

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
    ProportionMarks {
        width: parent.width
        count: proportion.block.count
        total: proportion.block.total
    }
}
