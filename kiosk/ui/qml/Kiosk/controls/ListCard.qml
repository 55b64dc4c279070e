import QtQuick
import Kiosk

// One item of a list, as a card with a mark.
Rectangle {
    id: item

    required property string plain
    required property string rich
    property string mark: ""
    property bool isSpoken: false

    implicitHeight: words.implicitHeight + Theme.mm(Theme.isLow ? 3 : 5)
    radius: Theme.mm(3.5)
    color: isSpoken ? Theme.paleAccent : Theme.card
    border.width: Theme.stroke
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: mark === "" ? plain : mark + ". " + plain

    Rectangle {
        id: dot

        visible: item.mark === ""
        x: item.LayoutMirroring.enabled ? item.width - width - Theme.mm(4) : Theme.mm(4)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mm(2.6)
        height: width
        radius: width / 2
        color: Theme.accent
    }
    ButtonWords {
        visible: item.mark !== ""
        words: item.mark
        color: Theme.accent
        anchors.horizontalCenter: dot.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
    }
    BodyText {
        id: words

        plain: item.plain
        rich: item.rich
        lineHeight: 1.15
        Accessible.ignored: true
        anchors {
            left: parent.left
            right: parent.right
            leftMargin: Theme.mm(10)
            rightMargin: Theme.mm(4)
            verticalCenter: parent.verticalCenter
        }
    }
}
