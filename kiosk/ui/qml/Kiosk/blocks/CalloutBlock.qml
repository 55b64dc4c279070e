pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

// A passage that stands apart: a limit, a warning, key points.
Rectangle {
    id: callout

    required property BlockItem block
    readonly property bool isAlert: block.tone === "emergency" || block.tone === "warning"

    implicitHeight: column.implicitHeight + 2 * column.y
    radius: Theme.radius
    color: isAlert ? Theme.paleAlert : Theme.paleAccent
    border.width: block.isSpoken ? Theme.focusWidth : Theme.stroke
    border.color: isAlert ? Theme.alert : Theme.paleAccentInk

    Column {
        id: column

        x: Theme.mm(5)
        y: Theme.mm(Theme.isLow ? 2.5 : 3.5)
        width: parent.width - Theme.mm(10)
        spacing: Theme.mm(1.5)

        Heading {
            width: parent.width
            level: 3
            visible: plain !== ""
            plain: callout.block.title
            font.pixelSize: Theme.bodySize
            color: callout.isAlert ? Theme.alert : Theme.paleAccentInk
        }
        BodyText {
            width: parent.width
            visible: plain !== ""
            plain: callout.block.plain
            rich: callout.block.rich
            lineHeight: Theme.isLow ? 1.1 : 1.2
        }
        Repeater {
            model: callout.block.plainItems.length

            Item {
                id: line

                required property int index

                width: column.width
                height: words.implicitHeight

                Rectangle {
                    x: LayoutMirroring.enabled ? parent.width - width : 0
                    y: Theme.bodySize * 0.55
                    width: Theme.mm(2.2)
                    height: width
                    radius: width / 2
                    color: callout.isAlert ? Theme.alert : Theme.paleAccentInk
                }
                BodyText {
                    id: words

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.leftMargin: Theme.mm(6)
                    plain: callout.block.plainItems[line.index]
                    rich: callout.block.richItems[line.index]
                    lineHeight: Theme.isLow ? 1.1 : 1.2
                }
            }
        }
    }
}
