pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import touchkit.models
import desk

// One form in the table: each column a line and, where there is one, a quieter line.
Pressable {
    id: row

    required property RowListModel columns
    required property list<string> words
    required property list<string> notes
    required property string iconName
    required property bool isDoubted
    property bool isCurrent: false
    property real em: Theme.bodySize * 0.86

    focusPolicy: Qt.NoFocus
    padding: 0
    cornerRadius: 0
    Accessible.role: Accessible.ListItem
    Accessible.selected: isCurrent

    background: Rectangle {
        color: row.isCurrent ? Theme.paleAccent : row.hovered ? Theme.paper : Theme.card

        Rectangle {
            width: Theme.mm(1.6)
            height: parent.height
            visible: row.isCurrent
            anchors.left: parent.left
            color: Theme.accent
        }
        Rectangle {
            width: parent.width
            height: Theme.stroke
            anchors.bottom: parent.bottom
            color: Theme.line
            opacity: 0.5
        }
    }
    contentItem: Row {
        Repeater {
            model: row.columns

            Item {
                id: cell

                required property int number
                required property real size
                readonly property string note: row.notes[number] ?? ""
                readonly property bool isStatus: number === 0

                width: size * row.em
                height: row.height

                Rectangle {
                    visible: cell.isStatus && row.isDoubted
                    x: Theme.space.tight
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - 2 * x
                    height: first.implicitHeight + Theme.space.near
                    radius: Theme.smallRadius
                    color: Theme.paleAlert
                    border.width: Theme.stroke
                    border.color: Theme.alert
                }
                Icon {
                    id: sign

                    visible: cell.isStatus
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space.near
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.iconName
                    size: row.em * 1.1
                    color: row.isDoubted ? Theme.alert : Theme.accent
                }
                Column {
                    anchors.left: cell.isStatus ? sign.right : parent.left
                    anchors.leftMargin: cell.isStatus ? Theme.space.tight : Theme.space.snug
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.space.snug
                    anchors.verticalCenter: parent.verticalCenter

                    CellWords {
                        id: first

                        width: parent.width
                        words: row.words[cell.number] ?? ""
                        maximumLineCount: cell.note === "" ? 2 : 1
                        font.weight: cell.number === 1 ? Font.Bold : Font.Normal
                        color: cell.isStatus && row.isDoubted ? Theme.alert : Theme.ink
                    }
                    CellWords {
                        width: parent.width
                        visible: cell.note !== ""
                        words: cell.note
                        maximumLineCount: 1
                        color: Theme.softInk
                    }
                }
            }
        }
    }
}
