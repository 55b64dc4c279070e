import QtQuick
import touchkit

// Says how well the words are checked, and leads to where they come from.
Pressable {
    id: row

    required property string review
    required property string wayOn
    property bool isAlert: false
    readonly property color wordColor: isAlert ? Theme.alert : Theme.accent

    name: review === "" ? wayOn : review + " " + wayOn
    leftPadding: Theme.space.near
    rightPadding: Theme.space.near
    topPadding: Theme.space.tight
    bottomPadding: Theme.space.tight

    background: Rectangle {
        radius: row.cornerRadius
        color: row.isAlert ? Theme.paleAlert : row.down ? Theme.paleAccent : "transparent"
        border.width: row.isAlert ? 2 * Theme.stroke : Theme.stroke
        border.color: row.isAlert ? Theme.alert : Theme.line
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight

        Icon {
            id: sign

            name: row.isAlert ? "warning" : "source"
            size: Theme.iconSize
            color: row.wordColor
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
        }
        // Columns and not layouts: home asks for this height while it lays out its cards.
        Column {
            id: words

            spacing: Theme.mm(0.8)
            anchors {
                left: sign.right
                right: way.left
                leftMargin: Theme.space.near
                rightMargin: Theme.space.snug
                verticalCenter: parent.verticalCenter
            }

            ButtonWords {
                width: parent.width
                words: row.review
                visible: row.review !== ""
                color: row.isAlert ? Theme.alert : Theme.softInk
                font.weight: row.isAlert ? Font.Bold : Font.Normal
                horizontalAlignment: Text.AlignLeft
            }
            ButtonWords {
                width: parent.width
                words: row.wayOn
                color: row.wordColor
                horizontalAlignment: Text.AlignLeft
            }
        }
        Icon {
            id: way

            name: "next"
            size: Theme.bodySize
            color: row.wordColor
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
