import QtQuick
import QtQuick.Layouts
import Kiosk

// A row that is chosen or not; a mark says so beside the colour.
Pressable {
    id: row

    property bool isOn: false

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: isOn

    background: Rectangle {
        radius: row.cornerRadius
        color: row.isOn ? Theme.accent : Theme.paper
        border.width: Theme.stroke
        border.color: row.isOn ? Theme.accent : Theme.line
        opacity: row.down ? 0.75 : 1
    }
    contentItem: RowLayout {
        spacing: Theme.mm(3)
        layoutDirection: row.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        Rectangle {
            color: "transparent"
            radius: Theme.mm(1.6)
            border.width: 2 * Theme.stroke
            border.color: row.isOn ? Theme.accentInk : Theme.accent
            Layout.preferredWidth: Theme.mm(7)
            Layout.preferredHeight: Theme.mm(7)

            Icon {
                visible: row.isOn
                anchors.centerIn: parent
                name: "check"
                size: Theme.mm(6)
                color: Theme.accentInk
            }
        }
        ButtonWords {
            words: row.name
            color: row.isOn ? Theme.accentInk : Theme.ink
            horizontalAlignment: Text.AlignLeft
            Layout.fillWidth: true
        }
    }
}
