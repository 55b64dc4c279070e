pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Kiosk
import Kiosk.ViewModels

// Qt's keyboard in the scene. It learns nothing, guesses nothing, and speaks one language.
Item {
    id: typing

    required property ShellViewModel shell
    readonly property bool isShown: panel.active
    readonly property bool isForAddress: (InputContext.inputMethodHints & Qt.ImhEmailCharactersOnly) !== 0
    readonly property bool showsSigns: panel.keyboard.symbolMode

    implicitHeight: isShown ? panel.height + (isForAddress ? address.height : 0) : 0
    visible: isShown
    onIsShownChanged: shell.keyboard.noteShown(isShown)
    onShowsSignsChanged: shell.keyboard.noteSigns(showsSigns)
    Component.onCompleted: {
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
    Rectangle {
        anchors.fill: parent
        color: Theme.tray
    }
    RowLayout {
        id: address

        visible: typing.isForAddress
        x: Theme.mm(2)
        width: parent.width - 2 * x
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

        width: parent.width
        y: typing.isForAddress ? address.height : 0
    }
}
