import QtQuick
import QtQuick.Layouts
import touchkit

// A muscle to choose: its own pattern of pain, its name, why it is here, what to mind.
Pressable {
    id: card

    required property string cardId
    required property string title
    required property string note
    required property string warning
    // Without picture and, where there is something to mind, without its note: where they
    // would part that from the name.
    property bool isBrief: false

    name: title
    padding: Theme.mm(Theme.isLow ? 1.5 : 2)
    leftPadding: Theme.isMirrored ? Theme.space.snug : padding
    rightPadding: Theme.isMirrored ? padding : Theme.space.snug
    Accessible.description: warning === "" ? note : note + ". " + warning

    background: Rectangle {
        radius: card.cornerRadius
        color: card.down ? Theme.paleAccent : Theme.card
        border.width: Theme.stroke
        border.color: Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.space.snug

        Image {
            visible: !card.isBrief
            source: "image://muscle/" + Theme.scheme + "/" + card.cardId
            sourceSize: Qt.size(Layout.preferredWidth, Layout.preferredHeight)
            cache: false
            Layout.preferredWidth: Theme.mm(Theme.isLow ? 20 : 25)
            Layout.preferredHeight: Theme.mm(Theme.isLow ? 18 : 27)
            Layout.alignment: Qt.AlignVCenter
            Accessible.ignored: true
        }
        ColumnLayout {
            spacing: Theme.isLow ? 0 : Theme.mm(0.5)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter

            Line {
                words: card.title
            }
            Line {
                visible: !card.isBrief || card.warning === ""
                words: card.note
                color: Theme.softInk
                font.weight: Font.Normal
            }
            Line {
                visible: words !== ""
                words: card.warning
                color: Theme.alert
            }
        }
    }

    component Line: ButtonWords {
        color: Theme.ink
        font.pixelSize: Theme.capital(4.8 * Theme.textFactor)
        lineHeight: Theme.isLow ? 1 : 1.05
        horizontalAlignment: Text.AlignLeft
        Layout.fillWidth: true
    }
}
