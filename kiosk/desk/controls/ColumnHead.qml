import QtQuick
import touchkit

// The head of a column; pressing it sorts by this column, then the other way round.
Pressable {
    id: head

    required property string iconName

    leftPadding: Theme.space.snug
    rightPadding: Theme.space.tight
    cornerRadius: Theme.smallRadius
    Accessible.description: iconName === "sort-down" ? qsTr("Sorted from the first") : iconName === "sort-up" ? qsTr("Sorted from the last") : qsTr("Sort by this column")

    background: Rectangle {
        radius: head.cornerRadius
        color: head.down || head.hovered ? Theme.paleAccent : "transparent"
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight

        ButtonWords {
            id: words

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - (mark.visible ? mark.width + Theme.space.hair : 0))
            words: head.name
            font.pixelSize: Theme.bodySize * 0.86
            color: Theme.ink
            horizontalAlignment: Text.AlignLeft
        }
        Icon {
            id: mark

            visible: head.iconName !== ""
            anchors.left: words.right
            anchors.leftMargin: Theme.space.hair
            anchors.verticalCenter: parent.verticalCenter
            name: head.iconName === "" ? "sort-down" : head.iconName
            size: Theme.bodySize * 0.8
            color: Theme.accent
        }
    }
}
