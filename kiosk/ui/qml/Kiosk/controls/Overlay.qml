import QtQuick
import Kiosk

// Something that must be answered first: a veil over the screen and a panel in its middle.
FocusScope {
    id: overlay

    required property string title
    default property alias content: column.data

    visible: false
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title
    Accessible.ignored: !visible

    Rectangle {
        anchors.fill: parent
        color: Theme.veil

        // Touches must not reach the screen below.
        TapHandler {
            gesturePolicy: TapHandler.WithinBounds
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(230))
        height: column.implicitHeight + Theme.mm(24)
        radius: Theme.mm(7)
        color: Theme.paper
        border.width: 2 * Theme.stroke
        border.color: Theme.line

        Column {
            id: column

            x: Theme.mm(12)
            y: Theme.mm(12)
            width: parent.width - Theme.mm(24)
            spacing: Theme.mm(6)
        }
    }
}
