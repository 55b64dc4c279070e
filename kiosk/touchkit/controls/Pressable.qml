import QtQuick
import touchkit
import QtQuick.Templates as T

// What every touchable thing shares: name, role, focus ring, size, keys and a tremor guard.
T.AbstractButton {
    id: pressable

    required property string name
    property real cornerRadius: Theme.radius
    property real leastHeight: Theme.target

    // A second press takes the first one back: a tap too many must not.
    property bool undoesItself: false
    // A second tap within this many milliseconds is a tremor, not a wish.
    property int tremor: undoesItself ? 1000 : 300
    readonly property bool isTrembling: guard.running
    // Sends, ends or deletes: where it has just appeared it waits longer for a press.
    property bool isFinal: false
    // Answers even a press that came with a change of place.
    property bool isNeverGuarded: false

    signal chosen

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(leastHeight, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.gap
    focusPolicy: Qt.StrongFocus
    text: name
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.onPressAction: assist()
    // What is chosen or ticked has this one too, which Qt would make a click of.
    Accessible.onToggleAction: assist()
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: {
        if (!guard.running) {
            guard.restart();
            chosen();
        }
    }

    function assist() {
        if (Assistance.admits(pressable))
            click();
    }

    FocusRing {
        control: pressable
        // Touching a thing gives it the focus too; only the keyboard needs to see it.
        isShown: pressable.visualFocus || (Theme.isByKeys && pressable.activeFocus)
        cornerRadius: pressable.cornerRadius
    }
    Timer {
        id: guard

        interval: pressable.tremor
    }
}
