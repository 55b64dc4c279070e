import QtQuick
import Kiosk
import Kiosk.ViewModels

// Running text; the first paragraph of a screen is larger.
Rectangle {
    id: paragraph

    required property BlockItem block

    implicitHeight: words.implicitHeight
    color: block.isSpoken ? Theme.paleAccent : "transparent"
    radius: Theme.mm(2)

    BodyText {
        id: words

        width: parent.width
        plain: paragraph.block.plain
        rich: paragraph.block.rich
        font.pixelSize: paragraph.block.isLead ? Theme.leadSize : Theme.bodySize
        font.weight: paragraph.block.isLead ? Font.Bold : Font.Normal
    }
}
