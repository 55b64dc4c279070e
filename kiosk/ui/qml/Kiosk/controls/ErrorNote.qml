import QtQuick
import QtQuick.Layouts
import Kiosk

// What to do about an answer: a sign and words, never colour alone.
RowLayout {
    id: note

    required property string words

    spacing: Theme.mm(3)
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
        lineHeight: 1.1
        Layout.fillWidth: true
    }
}
