import QtQuick
import Kiosk
import QtQuick.Layouts

// A card that leads somewhere: icon, title, one quiet line.
Pressable {
    id: card

    required property string iconName
    property string note: ""

    padding: Theme.mm(3.5)
    Accessible.description: note

    background: Rectangle {
        radius: card.cornerRadius
        color: card.down ? Theme.paleAccent : Theme.card
        border.width: Theme.stroke
        border.color: Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.mm(3.5)

        Rectangle {
            color: Theme.paleAccent
            radius: Theme.mm(3)
            border.width: Theme.scheme === Theme.Scheme.HighContrast ? Theme.stroke : 0
            border.color: Theme.paleAccentInk
            Layout.preferredWidth: Theme.mm(13)
            Layout.preferredHeight: Theme.mm(13)
            Layout.alignment: Qt.AlignVCenter

            Icon {
                anchors.centerIn: parent
                name: card.iconName
                size: Theme.mm(8)
                color: Theme.paleAccentInk
            }
        }
        ColumnLayout {
            spacing: Theme.mm(0.8)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter

            ButtonWords {
                words: card.name
                color: Theme.ink
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
            }
            ButtonWords {
                words: card.note
                visible: card.note !== "" && !Theme.isLow
                color: Theme.softInk
                font.weight: Font.Normal
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
            }
        }
    }
}
