import QtQuick
import touchkit
import QtQuick.Templates as T

// Words on a screen. `plain` is what a screen reader says; `rich` may add bold and italics.
T.Label {
    id: label

    required property string plain
    property string rich: ""

    // The last two short words stay together: one alone on a line looks lost.
    text: {
        const words = rich === "" ? plain : rich;
        // Styled text takes the sign itself for a blank.
        const blank = rich === "" ? "\u00a0" : "&nbsp;";
        return words.length < 30 ? words : words.replace(/\s(?=[^<>]{3,13}$)(\S+) (\S+)$/, ` $1${blank}$2`);
    }
    textFormat: rich === "" ? Text.PlainText : Text.StyledText
    color: Theme.ink
    font.family: Theme.family
    font.hintingPreference: Font.PreferVerticalHinting
    font.pixelSize: Theme.bodySize
    lineHeight: Theme.isLow ? 1.13 : 1.3
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: plain
    Accessible.ignored: plain === ""
}
