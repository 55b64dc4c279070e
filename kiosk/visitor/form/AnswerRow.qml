import QtQuick
import QtQuick.Layouts
import touchkit

// What was asked and what was answered; one touch changes it.
Pressable {
    id: row

    required property string question
    required property string answer
    // What a visitor typed is never read aloud.
    readonly property string spoken: question

    name: question + ": " + answer
    cornerRadius: Theme.rowRadius
    leftPadding: Theme.space.apart
    rightPadding: Theme.space.apart
    topPadding: Theme.mm(1.5)
    bottomPadding: Theme.mm(1.5)

    background: Rectangle {
        radius: row.cornerRadius
        color: row.down ? Theme.paleAccent : Theme.card
        border.width: Theme.stroke
        border.color: Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.space.near

        ColumnLayout {
            spacing: Theme.mm(0.5)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter

            ButtonWords {
                words: row.question
                color: Theme.softInk
                font.weight: Font.Normal
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
            }
            ButtonWords {
                words: row.answer
                color: Theme.ink
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
            }
        }
        Icon {
            name: "pencil"
            size: Theme.iconSize * 0.8
            color: Theme.accent
            Layout.alignment: Qt.AlignVCenter
        }
    }
}
