import QtQuick
import QtQuick.Layouts
import touchkit

// A quiet button at the end of a row; `name` says in full what `words` say in short.
Pressable {
    id: button

    required property string words
    required property string iconName

    Accessible.description: words
    leftPadding: Theme.space.snug
    rightPadding: Theme.space.snug

    background: Rectangle {
        radius: button.cornerRadius
        color: button.down ? Theme.paleAccent : Theme.card
        border.width: Theme.stroke
        border.color: Theme.accent
    }
    contentItem: RowLayout {
        spacing: Theme.space.tight

        Item {
            Layout.fillWidth: true
        }
        Icon {
            name: button.iconName
            size: Theme.bodySize
            color: Theme.accent
        }
        ButtonWords {
            visible: button.words !== ""
            words: button.words
            color: Theme.accent
        }
        Item {
            Layout.fillWidth: true
        }
    }
}
