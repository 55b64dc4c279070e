import QtQuick
import touchkit
import visitor.viewmodels

// Running text; the first paragraph of a screen is bold.
Rectangle {
    id: paragraph

    required property BlockItem block
    required property real typeSize
    required property real leading

    implicitHeight: words.implicitHeight
    color: "transparent"
    radius: Theme.smallRadius

    BodyText {
        id: words

        width: Math.min(parent.width, Theme.measure * paragraph.typeSize)
        plain: paragraph.block.plain
        rich: paragraph.block.rich
        font.pixelSize: paragraph.typeSize
        lineHeight: paragraph.leading * Theme.readingLine
        font.weight: paragraph.block.isLead ? Font.Bold : Font.Normal
    }
}
