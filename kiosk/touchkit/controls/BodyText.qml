import QtQuick
import touchkit
import QtQuick.Templates as T

// Words on a screen. `plain` is what a screen reader says; `rich` may add bold and italics.
T.Label {
    id: label

    required property string plain
    property string rich: ""

    text: rich === "" ? plain : rich
    textFormat: rich === "" ? Text.PlainText : Text.StyledText
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    lineHeight: Theme.isLow ? 1.13 : 1.3
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: plain
    Accessible.ignored: plain === ""
}
