import QtQuick
import QtQuick.Layouts
import Kiosk

// One of several answers: a ring that fills, words, and a picture where one helps.
Pressable {
    id: row

    property bool isChosen: false
    property string iconName: ""
    // Which of how many: Qt's screen readers do not count rows themselves.
    property int position: 0
    property int total: 0

    // Enter on the answer that is chosen goes on: fewer keys for who has only five.
    signal confirmed

    cornerRadius: Theme.mm(3.5)
    leftPadding: Theme.mm(4)
    rightPadding: Theme.mm(4)
    topPadding: Theme.mm(2)
    bottomPadding: Theme.mm(2)
    Accessible.role: Accessible.RadioButton
    Accessible.name: qsTr("%1, %2 of %3").arg(name).arg(position).arg(total)
    Accessible.checkable: true
    Accessible.checked: isChosen
    Keys.onReturnPressed: isChosen ? confirmed() : click()
    Keys.onEnterPressed: isChosen ? confirmed() : click()

    background: Rectangle {
        radius: row.cornerRadius
        color: row.isChosen || row.down ? Theme.paleAccent : Theme.card
        border.width: row.isChosen ? 2 * Theme.stroke : Theme.stroke
        border.color: row.isChosen ? Theme.paleAccentInk : Theme.line
    }
    contentItem: RowLayout {
        spacing: Theme.mm(4)
        layoutDirection: row.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        Rectangle {
            radius: height / 2
            color: Theme.card
            border.width: 2 * Theme.stroke
            border.color: Theme.accent
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            Layout.alignment: Qt.AlignVCenter

            Rectangle {
                anchors.centerIn: parent
                visible: row.isChosen
                width: Math.round(parent.width * 0.56)
                height: width
                radius: width / 2
                color: Theme.accent
            }
        }
        ButtonWords {
            words: row.name
            color: row.isChosen ? Theme.paleAccentInk : Theme.ink
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
