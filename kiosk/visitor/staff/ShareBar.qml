import QtQuick
import touchkit

// How much is done, as a bar; the words beside it say the same.
Item {
    id: bar

    required property string name
    required property real share

    implicitHeight: Theme.mm(7)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Theme.card
        border.width: Theme.stroke
        border.color: Theme.line
    }
    Rectangle {
        anchors.left: parent.left
        height: parent.height
        width: Math.max(height, parent.width * Math.min(1, bar.share))
        radius: height / 2
        color: Theme.accent
    }
}
