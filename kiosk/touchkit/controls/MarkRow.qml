import QtQuick
import QtQuick.Layouts
import touchkit

// A full-width choice: a mark that fills, words, and a picture where one helps.
Pressable {
    id: row

    property bool isChosen: false
    property bool isRound: false
    property string iconName: ""
    property real wordSize: Theme.bodySize
    readonly property color wordColor: isChosen ? Theme.paleAccentInk : Theme.ink

    cornerRadius: Theme.rowRadius
    leftPadding: Theme.space.near
    rightPadding: Theme.space.near
    topPadding: Theme.space.tight
    bottomPadding: Theme.space.tight
    Accessible.checkable: true
    Accessible.checked: isChosen

    background: Rectangle {
        radius: row.cornerRadius
        color: row.isChosen || row.down ? Theme.paleAccent : Theme.card
        border.width: row.isChosen ? 2 * Theme.stroke : Theme.stroke
        border.color: row.isChosen ? Theme.paleAccentInk : Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.space.near

        Rectangle {
            radius: row.isRound ? height / 2 : Theme.smallRadius
            color: row.isChosen && !row.isRound ? Theme.accent : Theme.card
            border.width: 2 * Theme.stroke
            border.color: Theme.accent
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            Layout.alignment: Qt.AlignVCenter

            Rectangle {
                anchors.centerIn: parent
                visible: row.isChosen && row.isRound
                width: Math.round(parent.width * 0.56)
                height: width
                radius: width / 2
                color: Theme.accent
            }
            Icon {
                anchors.centerIn: parent
                visible: row.isChosen && !row.isRound
                name: "check"
                size: Math.round(Theme.iconSize * 0.75)
                color: Theme.accentInk
            }
        }
        ButtonWords {
            words: row.name
            color: row.wordColor
            font.pixelSize: row.wordSize
            font.weight: row.isChosen ? Font.Bold : Font.Normal
            lineHeight: 1.15
            horizontalAlignment: Text.AlignLeft
            Layout.fillWidth: true
        }
        Icon {
            visible: row.iconName !== ""
            name: row.iconName === "" ? "check" : row.iconName
            size: Theme.iconSize
            color: row.isChosen ? Theme.paleAccentInk : Theme.softInk
            Layout.alignment: Qt.AlignVCenter
        }
    }
}
