import QtQuick
import touchkit

// One item of a list with a mark. It has no edge: nothing happens to who touches it.
Rectangle {
    id: item

    required property string plain
    required property string rich
    property string mark: ""
    property real typeSize: Theme.bodySize
    property real line: 1.15

    implicitHeight: words.implicitHeight + Theme.space.hair
    radius: Theme.smallRadius
    color: "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: mark === "" ? plain : mark + ". " + plain

    // Marks stand at the first line, where the eye begins.
    Item {
        id: place

        x: item.LayoutMirroring.enabled ? item.width - width : 0
        y: words.y
        width: item.typeSize * 0.8
        height: item.typeSize * 1.35
    }
    Rectangle {
        visible: item.mark === ""
        anchors.centerIn: place
        width: Math.max(Theme.mm(2.6), item.typeSize * 0.3)
        height: width
        radius: width / 2
        color: Theme.accent
    }
    ButtonWords {
        visible: item.mark !== ""
        words: item.mark
        color: Theme.accent
        font.pixelSize: item.typeSize
        anchors.centerIn: place
    }
    BodyText {
        id: words

        plain: item.plain
        rich: item.rich
        font.pixelSize: item.typeSize
        lineHeight: item.line
        Accessible.ignored: true
        anchors {
            left: parent.left
            right: parent.right
            leftMargin: item.typeSize * 1.1
            verticalCenter: parent.verticalCenter
        }
    }
}
