import QtQuick
import touchkit

// How much is done. Without a share it only says that something goes on.
Rectangle {
    id: line

    required property string name
    required property real share

    implicitHeight: Theme.mm(5)
    radius: height / 2
    color: Theme.card
    border.width: Theme.stroke
    border.color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name

    Rectangle {
        x: Theme.stroke
        y: Theme.stroke
        width: Math.max(height, (parent.width - 2 * x) * line.share)
        height: parent.height - 2 * y
        radius: height / 2
        color: Theme.accent
    }
}
