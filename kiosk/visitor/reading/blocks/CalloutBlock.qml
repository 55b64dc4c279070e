pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor.viewmodels

// A passage that stands apart: a limit, a warning, key points.
Rectangle {
    id: callout

    required property BlockItem block
    required property real typeSize
    required property real leading
    // The width there is; what has short items stands in two columns of all of it.
    required property real room
    // What is read page by page stands in one column.
    required property bool mayPair
    readonly property bool isPaired: mayPair && block.plainItems.length > 3 && room - 2 * column.x > 34 * typeSize
    readonly property bool isAlert: block.tone === "emergency" || block.tone === "warning"

    width: isPaired ? room : Math.min(room, Theme.measure * typeSize)
    implicitHeight: column.implicitHeight + 2 * column.y
    radius: Theme.radius
    color: isAlert ? Theme.paleAlert : Theme.paleAccent
    border.width: Theme.stroke
    border.color: isAlert ? Theme.alert : Theme.paleAccentInk

    Column {
        id: column

        x: Theme.space.apart
        y: Theme.isLow ? Theme.space.close : Theme.gap
        width: parent.width - 2 * x
        spacing: Theme.mm(1.5)

        Heading {
            width: parent.width
            level: 3
            visible: plain !== ""
            plain: callout.block.title
            font.pixelSize: callout.typeSize
            color: callout.isAlert ? Theme.alert : Theme.paleAccentInk
        }
        BodyText {
            width: parent.width
            visible: plain !== ""
            plain: callout.block.plain
            rich: callout.block.rich
            font.pixelSize: callout.typeSize
            lineHeight: callout.leading * (Theme.isLow ? 1.1 : 1.15)
        }
        BalancedColumns {
            id: items

            readonly property int count: callout.block.plainItems.length

            visible: count > 0

            width: parent.width
            isPaired: callout.isPaired
            rowSpacing: column.spacing

            Repeater {
                model: items.count

                Item {
                    id: line

                    required property int index

                    x: items.leftOf(index)
                    y: items.topOf(index)
                    width: items.columnWidth
                    height: words.implicitHeight

                    Rectangle {
                        x: LayoutMirroring.enabled ? parent.width - width : 0
                        y: callout.typeSize * 0.55
                        width: Math.max(Theme.mm(2.2), callout.typeSize * 0.26)
                        height: width
                        radius: width / 2
                        color: callout.isAlert ? Theme.alert : Theme.paleAccentInk
                    }
                    BodyText {
                        id: words

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.leftMargin: callout.typeSize
                        plain: callout.block.plainItems[line.index]
                        rich: callout.block.richItems[line.index]
                        font.pixelSize: callout.typeSize
                        lineHeight: callout.leading * (Theme.isLow ? 1.1 : 1.15)
                    }
                }
            }
        }
    }
}
