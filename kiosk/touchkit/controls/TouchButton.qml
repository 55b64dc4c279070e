import QtQuick
import touchkit
import QtQuick.Layouts

// A button with words. `Main` is the one main action of a screen; `Alert` speaks of danger.
Pressable {
    id: button

    enum Kind {
        Main,
        Plain,
        Alert
    }

    // What it shows, where its whole name needs more words than there is room for.
    property string inShort: name
    property int kind: TouchButton.Kind.Main
    property string iconName: ""
    property bool iconAfter: false
    property real wordSize: Theme.bodySize
    // Read aloud after the screen's words, among what one may do.
    property string choice: name
    readonly property color wordColor: kind === TouchButton.Kind.Main ? Theme.accentInk : kind === TouchButton.Kind.Alert ? Theme.alert : Theme.accent

    // What stands in the row beside the words: the icon and the gaps.
    readonly property real besideWords: iconName === "" ? 2 * Theme.gap : Theme.bodySize * 1.1 + 3 * Theme.gap

    Accessible.description: inShort === name ? "" : inShort
    // From the words and not from the row, which bounds them: a button that had become
    // narrow for a shorter word could never grow again.
    implicitWidth: Math.max(Theme.target, Math.ceil(words.implicitWidth + besideWords) + 1 + leftPadding + rightPadding)
    cornerRadius: Math.min(height, Theme.mm(28)) / 2
    // The largest words need the room more than the edges do.
    leftPadding: Theme.textStep === 2 && !Theme.isWide ? Theme.gap : Theme.space.broad
    rightPadding: leftPadding

    background: Rectangle {
        radius: button.cornerRadius
        color: button.kind === TouchButton.Kind.Main ? Theme.accent : button.kind === TouchButton.Kind.Alert ? Theme.paleAlert : Theme.card
        border.width: button.kind === TouchButton.Kind.Main ? 0 : 2 * Theme.stroke
        border.color: button.wordColor
        opacity: button.down ? 0.75 : 1
    }
    contentItem: RowLayout {
        spacing: Theme.gap
        layoutDirection: button.iconAfter ? Qt.RightToLeft : Qt.LeftToRight

        Item {
            Layout.fillWidth: true
        }
        Icon {
            visible: button.iconName !== ""
            name: button.iconName === "" ? "check" : button.iconName
            size: Theme.bodySize * 1.1
            color: button.wordColor
            Layout.alignment: Qt.AlignVCenter
        }
        ButtonWords {
            id: words

            words: button.inShort
            color: button.wordColor
            font.pixelSize: button.wordSize
            Layout.maximumWidth: button.availableWidth - button.besideWords
            Layout.alignment: Qt.AlignVCenter
        }
        Item {
            Layout.fillWidth: true
        }
    }
}
