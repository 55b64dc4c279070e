import QtQuick
import touchkit
import visitor.viewmodels

// A heading inside a screen.
Heading {
    required property BlockItem block
    required property real typeSize

    level: 2
    plain: block.plain
    rich: block.rich
    font.pixelSize: 1.15 * typeSize
}
