import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import touchkit

// The face of one key of the keyboard; a screen reader can press it too.
KeyPanel {
    id: key

    enum Kind {
        Letter,
        Quiet,
        Chosen
    }

    property int kind: TypingKey.Kind.Letter
    property string words: ""
    property string iconName: ""
    // What is said where the face shows no words.
    property string spoken: words
    // Struck twice by a tremor it types once.
    readonly property bool isOneKey: true
    // Another letter hides behind a long press.
    property bool hasMore: false
    readonly property bool isPressed: control !== null && control.pressed
    readonly property bool isStrong: isPressed || kind === TypingKey.Kind.Chosen
    readonly property color ink: isStrong ? Theme.accentInk : kind === TypingKey.Kind.Quiet ? Theme.paleAccentInk : Theme.ink

    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.description: spoken === words ? "" : words
    Accessible.onPressAction: {
        if (Assistance.admits(key))
            press();
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.mm(1.1)
        radius: Theme.keyRadius
        color: key.isStrong ? Theme.accent : key.kind === TypingKey.Kind.Quiet ? Theme.paleAccent : Theme.card
        border.width: Theme.stroke
        border.color: key.isPressed ? Theme.ink : key.isStrong ? Theme.accent : Theme.line

        ButtonWords {
            anchors.fill: parent
            visible: key.iconName === ""
            words: key.words
            color: key.ink
            font.pixelSize: Theme.keySize
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.mm(4)
            leftPadding: Theme.mm(1.2)
            rightPadding: Theme.mm(1.2)
        }
        Icon {
            anchors.centerIn: parent
            visible: key.iconName !== ""
            name: key.iconName === "" ? "check" : key.iconName
            size: Theme.mm(8)
            color: key.ink
        }
        Rectangle {
            visible: key.hasMore
            x: parent.width - width - Theme.mm(1.4)
            y: Theme.mm(1.4)
            width: Theme.mm(1.4)
            height: width
            radius: width / 2
            color: key.ink
        }
    }

    function press() {
        if (!control.noKeyEvent)
            InputContext.inputEngine.virtualKeyClick(control.key, control.uppercased ? control.text.toUpperCase() : control.text, control.uppercased ? Qt.ShiftModifier : 0);
        control.clicked();
    }
}
