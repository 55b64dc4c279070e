import QtQuick
import QtQuick.Layouts
import Kiosk

// What was asked and what was answered; one touch changes it.
Pressable {
    id: row

    required property string question
    required property string answer

    name: question + ": " + answer
    cornerRadius: Theme.mm(3.5)
    leftPadding: Theme.mm(5)
    rightPadding: Theme.mm(5)
    topPadding: Theme.mm(1.5)
    bottomPadding: Theme.mm(1.5)

    background: Rectangle {
        radius: row.cornerRadius
        color: row.down ? Theme.paleAccent : Theme.card
        border.width: Theme.stroke
        border.color: Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.mm(4)
        layoutDirection: row.mirrored ? Qt.RightToLeft : Qt.LeftToRight

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
