import QtQuick
import Kiosk
import QtQuick.Controls.Basic

// What every touchable thing shares: name, role, focus ring, size, keys and a tremor guard.
AbstractButton {
    id: pressable

    required property string name
    property real cornerRadius: Theme.radius

    // A second tap within this many milliseconds is a tremor, not a wish.
    property int tremor: 300
    readonly property bool isTrembling: guard.running

    signal chosen

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.gap
    focusPolicy: Qt.StrongFocus
    text: name
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: click()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: {
        if (!guard.running) {
            guard.restart();
            chosen();
        }
    }

    FocusRing {
        control: pressable
        // Touching a thing gives it the focus too; only the keyboard needs to see it.
        isShown: pressable.visualFocus
        cornerRadius: pressable.cornerRadius
    }
    Timer {
        id: guard

        interval: pressable.tremor
    }
}
