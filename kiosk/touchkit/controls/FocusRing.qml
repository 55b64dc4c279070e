import QtQuick
import touchkit

// Where the keyboard is: a ring outside its control, at least 1 mm wide.
Rectangle {
    required property Item control
    property bool isShown: control.activeFocus
    property real cornerRadius: Theme.radius

    anchors.fill: parent
    anchors.margins: -Theme.focusWidth - Theme.stroke
    visible: isShown && control.enabled
    color: "transparent"
    radius: cornerRadius + Theme.focusWidth
    border.width: Theme.focusWidth
    border.color: Theme.focus
}
