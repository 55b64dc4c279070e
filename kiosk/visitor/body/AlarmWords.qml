import QtQuick
import touchkit

// One line of an alarm: why, whom to call, or a sign with its dot.
Item {
    id: line

    required property string words
    required property string kind
    property string rich: ""
    property color tone: isSign || rich !== "" ? Theme.ink : Theme.alert
    property real size: Theme.capital(4.8 * Theme.textFactor)
    readonly property bool isSign: kind === "sign"
    property alias label: said
    readonly property real indent: isSign ? Theme.space.near : 0

    height: said.implicitHeight

    Rectangle {
        visible: line.isSign
        x: Theme.isMirrored ? line.width - width : 0
        y: said.font.pixelSize * 0.62 - height / 2
        width: Theme.mm(1.8)
        height: width
        radius: width / 2
        color: Theme.alert
    }
    ButtonWords {
        id: said

        x: Theme.isMirrored ? 0 : line.indent
        width: line.width - line.indent
        words: line.words
        text: line.rich === "" ? line.words : line.rich
        textFormat: line.rich === "" ? Text.PlainText : Text.StyledText
        color: line.tone
        font.weight: line.isSign || line.rich !== "" ? Font.Normal : Font.Bold
        font.pixelSize: line.size
        lineHeight: Theme.isLow ? 1 : 1.05
        horizontalAlignment: Text.AlignLeft
    }
}
