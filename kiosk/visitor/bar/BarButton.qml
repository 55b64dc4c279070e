import QtQuick
import touchkit

// An icon above a short label: one control of the bar, or of a page's head.
Pressable {
    id: button

    required property string iconName
    property real wordSize: Theme.barLabelSize
    property bool hasDisc: true
    // What it opened is still there.
    property bool isPressedIn: false
    property bool isStrong: false
    // Read aloud after the screen's words, among what one may do.
    readonly property string choice: name
    readonly property bool isFilled: isStrong && !hasDisc
    // How wide it is with its words on one line.
    readonly property real oneLine: Math.ceil(label.implicitWidth) + leftPadding + rightPadding
    readonly property color wordColor: !enabled ? Theme.softInk : isFilled ? Theme.accentInk : Theme.ink

    padding: Theme.mm(hasDisc ? 0.6 : 1.2)
    implicitHeight: Math.max(Theme.target, sign.height + Theme.space.hair + label.implicitHeight + 2 * padding)
    Accessible.checkable: isPressedIn
    Accessible.checked: isPressedIn

    background: Rectangle {
        radius: button.cornerRadius
        color: button.isFilled ? Theme.accent : button.down || button.isPressedIn ? Theme.paleAccent : "transparent"
        border.width: button.isPressedIn ? 2 * Theme.stroke : button.hasDisc || button.isFilled ? 0 : Theme.stroke
        border.color: button.isPressedIn ? Theme.paleAccentInk : Theme.line
        opacity: button.isFilled && button.down ? 0.75 : 1
    }
    contentItem: Item {
        Rectangle {
            id: sign

            // The words stay readable: somebody may want to know what is not there.
            opacity: button.enabled ? 1 : Theme.unavailable
            width: button.hasDisc ? Theme.iconSize * 1.3 : Theme.mm(8)
            height: width
            radius: width / 2
            anchors.horizontalCenter: parent.horizontalCenter
            color: !button.hasDisc ? "transparent" : button.isStrong ? Theme.accent : Theme.paleAccent
            border.width: button.hasDisc ? Theme.stroke : 0
            border.color: button.isStrong ? Theme.accent : Theme.paleAccentInk

            Icon {
                anchors.centerIn: parent
                name: button.iconName
                size: button.hasDisc ? Theme.iconSize * 0.8 : parent.width
                color: button.isStrong ? Theme.accentInk : Theme.paleAccentInk
            }
        }
        ButtonWords {
            id: label

            words: button.name
            color: button.hasDisc && button.enabled ? Theme.ink : button.wordColor
            font.pixelSize: button.wordSize
            lineHeight: 1
            width: parent.width
            anchors.top: sign.bottom
            anchors.topMargin: Theme.space.hair
        }
    }
}
