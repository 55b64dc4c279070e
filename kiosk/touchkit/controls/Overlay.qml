import QtQuick
import touchkit

// Something that must be answered first: a veil over the screen and a panel in its middle.
FocusScope {
    id: overlay

    required property string title
    property color veil: Theme.veil
    default property alias content: column.data

    visible: false

    Rectangle {
        anchors.fill: parent
        color: overlay.veil

        // Touches must not reach the screen below.
        TapHandler {
            longPressThreshold: 0
            gesturePolicy: TapHandler.WithinBounds
        }
    }
    Rectangle {
        // Not of the scope itself, which has the focus together with what is in it.
        Accessible.role: Accessible.AlertMessage
        Accessible.name: overlay.title
        Accessible.ignored: !overlay.visible
        anchors.centerIn: parent
        anchors.verticalCenterOffset: (Theme.leftAbove - Theme.leftBelow) / 2
        // With the largest words a narrow one would reach down to what lies below.
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(Theme.textStep === 2 ? 340 : 230))
        height: column.implicitHeight + 2 * Theme.space.far
        radius: Theme.largeRadius
        color: Theme.paper
        border.width: 2 * Theme.stroke
        border.color: Theme.line

        Column {
            id: column

            x: Theme.space.far
            y: Theme.space.far
            width: parent.width - 2 * x
            spacing: Theme.space.clear
        }
    }
}
