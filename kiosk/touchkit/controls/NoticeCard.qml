import QtQuick
import touchkit

// Something is wrong: what, and what to do about it.
Rectangle {
    id: notice

    required property string name
    required property string cure

    implicitHeight: column.implicitHeight + Theme.space.broad
    radius: Theme.radius
    color: Theme.paleAlert
    border.width: 2 * Theme.stroke
    border.color: Theme.alert
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ". " + cure

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.space.near
        anchors.verticalCenter: parent.verticalCenter
        name: "warning"
        size: Theme.mm(9)
        color: Theme.alert
    }
    Column {
        id: column

        spacing: Theme.space.hair
        anchors {
            left: sign.right
            right: parent.right
            leftMargin: Theme.space.near
            rightMargin: Theme.space.near
            verticalCenter: parent.verticalCenter
        }

        ButtonWords {
            width: parent.width
            words: notice.name
            color: Theme.alert
            horizontalAlignment: Text.AlignLeft
        }
        ButtonWords {
            width: parent.width
            words: notice.cure
            color: Theme.ink
            font.weight: Font.Normal
            horizontalAlignment: Text.AlignLeft
        }
    }
}
