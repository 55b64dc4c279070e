import QtQuick
import QtQuick.Layouts
import Kiosk

// A full-width choice with a box to tick; its state is seen, and said by a screen reader.
Pressable {
    id: row

    property bool isTicked: false
    property bool isSpoken: false

    cornerRadius: Theme.mm(3.5)
    leftPadding: Theme.mm(4)
    rightPadding: Theme.mm(4)
    topPadding: Theme.mm(2)
    bottomPadding: Theme.mm(2)
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: isTicked

    background: Rectangle {
        radius: row.cornerRadius
        color: row.isTicked || row.isSpoken || row.down ? Theme.paleAccent : Theme.card
        border.width: row.isTicked ? 2 * Theme.stroke : Theme.stroke
        border.color: row.isTicked ? Theme.paleAccentInk : Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.mm(4)

        Rectangle {
            radius: Theme.mm(2)
            color: row.isTicked ? Theme.accent : Theme.card
            border.width: 2 * Theme.stroke
            border.color: Theme.accent
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            Layout.alignment: Qt.AlignVCenter

            Icon {
                anchors.centerIn: parent
                visible: row.isTicked
                name: "check"
                size: Math.round(Theme.iconSize * 0.75)
                color: Theme.accentInk
            }
        }
        ButtonWords {
            words: row.name
            color: row.isTicked ? Theme.paleAccentInk : Theme.ink
            font.weight: row.isTicked ? Font.Bold : Font.Normal
            lineHeight: 1.15
            horizontalAlignment: Text.AlignLeft
            Layout.fillWidth: true
        }
    }
}
