import QtQuick
import touchkit
import QtQuick.Templates as T

// Words drawn inside a control that already carries them as its name.
T.Label {
    required property string words

    text: words
    textFormat: Text.PlainText
    font.family: Theme.family
    font.hintingPreference: Font.PreferVerticalHinting
    font.pixelSize: Theme.bodySize
    font.weight: Font.Bold
    lineHeight: 1.05
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
