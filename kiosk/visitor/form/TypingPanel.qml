pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components
import QtQuick.VirtualKeyboard.Settings
import touchkit
import visitor
import visitor.viewmodels

// Qt's keyboard in the scene. It learns nothing, guesses nothing, and speaks one language.
Item {
    id: typing

    required property ShellViewModel shell
    readonly property bool isShown: panel.active
    // Letters into a focused field are never taken for haste.
    readonly property bool isNeverGuarded: true
    // But the second tap of a double one on what lay there before is no letter.
    readonly property bool takesNoEcho: true
    readonly property bool isForAddress: (InputContext.inputMethodHints & Qt.ImhEmailCharactersOnly) !== 0
    // The key that arrows have come to, which nothing else would say.
    readonly property Item lit: panel.keyboard.navigationHighlight.highlightItem
    readonly property bool showsSigns: panel.keyboard.symbolMode

    implicitHeight: isShown ? panel.height + (isForAddress ? address.height : 0) : 0
    visible: isShown
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Keyboard")
    onLitChanged: tell()
    onIsShownChanged: shell.keyboard.noteShown(isShown)
    onShowsSignsChanged: shell.keyboard.noteSigns(showsSigns)
    Component.onCompleted: {
        // Slow and trembling fingers stay longer than Qt's half second, and would get accents.
        panel.keyboard.pressAndHoldDelay = 1000;
        VirtualKeyboardSettings.handwritingModeDisabled = true;
        VirtualKeyboardSettings.defaultInputMethodDisabled = true;
        VirtualKeyboardSettings.defaultDictionaryDisabled = true;
        VirtualKeyboardSettings.arrowKeyNavigationEnabled = true;
        VirtualKeyboardSettings.keySoundVolume = 0;
        // The bar changes the language; a key for it would do nothing.
        VirtualKeyboardSettings.visibleFunctionKeys = QtVirtualKeyboard.KeyboardFunctionKeys.Hide;
    }

    Binding {
        target: VirtualKeyboardSettings
        property: "activeLocales"
        value: [typing.shell.keyboard.layout]
    }
    Binding {
        target: VirtualKeyboardSettings
        property: "locale"
        value: typing.shell.keyboard.layout
    }
    Connections {
        target: typing.shell.keyboard

        function onCleared() {
            panel.keyboard.symbolMode = false;
            panel.keyboard.navigationModeActive = false;
        }
    }
    function tell() {
        const face = lit ? faceIn(lit, 3) : null;
        if (!face)
            return;
        Accessible.announce(face.spoken, Accessible.Assertive);
        shell.listening.nameKey(face.spoken);
    }
    function faceIn(item, depth) {
        let face = item as TypingKey;
        for (let i = 0; !face && depth > 0 && i < item.children.length; ++i)
            face = faceIn(item.children[i], depth - 1);
        return face;
    }

    // Keys of a pad, which Qt's keyboard does not know as arrows.
    Connections {
        target: typing.shell.keys

        function onSteered(key: int) {
            InputContext.priv.navigationKeyPressed(key, false);
            InputContext.priv.navigationKeyReleased(key, false);
        }
    }
    // Qt's pad of digits is as wide as it is high; trembling hands get the whole width. It
    // has a star, which no number needs, and no plus, with which those from abroad begin.
    Timer {
        id: widening

        interval: 0
        onTriggered: {
            const pad = typing.padIn(panel, 8);
            if (!pad)
                return;
            pad.Layout.preferredWidth = pad.parent.width;
            const star = typing.starIn(pad, 3);
            if (star) {
                star.key = Qt.Key_Plus;
                star.text = "+";
                star.alternativeKeys = "";
            }
        }
    }
    Connections {
        target: panel.keyboard

        function onLayoutChanged() {
            widening.restart();
        }
    }
    function padIn(item: Item, depth: int): KeyboardColumn {
        let pad = item as KeyboardColumn;
        for (let i = 0; !pad && depth > 0 && i < item.children.length; ++i)
            pad = padIn(item.children[i], depth - 1);
        return pad;
    }
    function starIn(item: Item, depth: int): Key {
        let key = item as Key;
        if (key && key.text !== "*")
            key = null;
        for (let i = 0; !key && depth > 0 && i < item.children.length; ++i)
            key = starIn(item.children[i], depth - 1);
        return key;
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.tray
    }
    RowLayout {
        id: address

        visible: typing.isForAddress
        x: panel.x + Theme.space.tight
        width: panel.width - 2 * Theme.space.tight
        height: Theme.keyPitch
        spacing: 0

        Repeater {
            model: ["@", "@gmail.com", "@yahoo.com", ".com", "-", "_"]

            TypingWord {
                required property string modelData

                words: modelData
                Layout.fillWidth: true
                Layout.minimumWidth: Theme.mm(18)
                Layout.fillHeight: true
            }
        }
    }
    InputPanel {
        id: panel

        x: Math.round((parent.width - width) / 2)
        width: Theme.keysWidth
        y: typing.isForAddress ? address.height : 0
    }
}
