pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import touchkit
import visitor

// How Qt's keyboard looks and sounds to a screen reader here. Qt finds this file by the
// style's name; it must be called style.qml. Sizes are the theme's, in millimetres.
KeyboardStyle {
    id: style

    // Four rows and two edges.
    readonly property bool isForNumbers: (InputContext.inputMethodHints & Qt.ImhDialableCharactersOnly) !== 0
    readonly property real pitch: isForNumbers && !Theme.isWide ? Theme.slimButton : Theme.keyPitch
    readonly property real edge: Theme.space.tight

    keyboardDesignWidth: Theme.keysWidth
    keyboardDesignHeight: 4 * pitch + 2 * edge
    keyboardRelativeTopMargin: edge / keyboardDesignHeight
    keyboardRelativeBottomMargin: edge / keyboardDesignHeight
    keyboardRelativeLeftMargin: edge / keyboardDesignWidth
    keyboardRelativeRightMargin: edge / keyboardDesignWidth

    keyboardBackground: Rectangle {
        color: Theme.tray

        Rectangle {
            width: parent.width
            height: Theme.stroke
            color: Theme.line
        }
    }
    keyPanel: TypingKey {
        words: control.uppercased ? control.displayText.toUpperCase() : control.displayText
        hasMore: control.effectiveAlternativeKeys.length > 0
    }
    backspaceKeyPanel: TypingKey {
        kind: TypingKey.Kind.Quiet
        spoken: qsTr("Delete")
        iconName: "backspace"
    }
    // It does what the page's own Next does; another word for it was taken for the end.
    enterKeyPanel: TypingKey {
        kind: TypingKey.Kind.Quiet
        words: qsTr("Next")
        spoken: qsTr("Next question")
    }
    hideKeyPanel: TypingKey {
        kind: TypingKey.Kind.Quiet
        spoken: qsTr("Put the keyboard away")
        iconName: "keyboard-hide"
    }
    shiftKeyPanel: TypingKey {
        kind: InputContext.uppercase ? TypingKey.Kind.Chosen : TypingKey.Kind.Quiet
        spoken: InputContext.uppercase ? qsTr("Small letters") : qsTr("Capital letters")
        iconName: "shift"
    }
    spaceKeyPanel: TypingKey {
        words: qsTr("Space")
        spoken: qsTr("Space")
    }
    symbolKeyPanel: TypingKey {
        kind: TypingKey.Kind.Quiet
        words: control.displayText
        spoken: control.displayText.startsWith("&") ? qsTr("Numbers and signs") : qsTr("Letters")
    }
    languageKeyPanel: TypingKey {
        kind: TypingKey.Kind.Quiet
        spoken: qsTr("Language of the keyboard")
        iconName: "language"
    }
    modeKeyPanel: TypingKey {
        kind: TypingKey.Kind.Quiet
        words: control.displayText
    }

    alternateKeysListItemWidth: Theme.mm(18)
    alternateKeysListItemHeight: Theme.mm(20)
    alternateKeysListTopMargin: Theme.space.hair
    alternateKeysListBottomMargin: Theme.space.hair
    alternateKeysListLeftMargin: Theme.space.hair
    alternateKeysListRightMargin: Theme.space.hair
    alternateKeysListBackground: Rectangle {
        color: Theme.card
        radius: Theme.smallRadius
        border.width: 2 * Theme.stroke
        border.color: Theme.accent
    }
    alternateKeysListHighlight: Rectangle {
        color: Theme.accent
        radius: Theme.smallRadius
    }
    alternateKeysListDelegate: Item {
        id: accent

        required property string text
        readonly property bool isCurrent: ListView.isCurrentItem

        width: style.alternateKeysListItemWidth
        height: style.alternateKeysListItemHeight

        ButtonWords {
            anchors.fill: parent
            words: accent.text
            color: accent.isCurrent ? Theme.accentInk : Theme.ink
            font.pixelSize: Theme.keySize
        }
    }
    navigationHighlight: Rectangle {
        color: "transparent"
        radius: Theme.keyRadius
        border.width: Theme.focusWidth
        border.color: Theme.focus
    }
}
