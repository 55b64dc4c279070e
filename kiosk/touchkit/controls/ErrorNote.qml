import QtQuick
import QtQuick.Layouts
import touchkit

// What to do about an answer: a sign and words, never colour alone.
RowLayout {
    id: note

    required property string words

    spacing: Theme.space.snug
    visible: words !== ""

    Icon {
        name: "warning"
        size: Theme.mm(8)
        color: Theme.alert
        Layout.alignment: Qt.AlignTop
    }
    BodyText {
        plain: note.words
        color: Theme.alert
        font.weight: Font.Bold
        lineHeight: Theme.isLow ? 1 : 1.1
        Layout.fillWidth: true
    }
}
