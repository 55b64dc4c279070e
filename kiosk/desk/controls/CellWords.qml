import QtQuick
import touchkit
import QtQuick.Controls.Basic

// Words of a table's cell. They may be cut: the panel beside the table shows them whole.
Label {
    required property string words

    text: words
    textFormat: Text.PlainText
    font.family: Theme.family
    font.hintingPreference: Font.PreferVerticalHinting
    font.pixelSize: Theme.bodySize * 0.86
    color: Theme.ink
    elide: Text.ElideRight
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    Accessible.ignored: true
}
