pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import touchkit

// One line to type in: its name above it, what to do about it in words below it.
FocusScope {
    id: field

    required property string label
    // What is kept of what was typed; shown once typing has ended.
    required property string kept
    property string error: ""
    property bool isMasked: false
    property int mostUnits: 32767
    // What was probably meant instead; empty for nothing.
    property string suggestion: ""
    // Where the question itself stands right above, it is the name.
    property bool isNamed: true
    property int hints: Qt.ImhNone
    readonly property bool isAtEnd: input.cursorPosition === input.length

    signal typed(string text, bool isAtEnd)
    signal entered
    signal departed
    signal revealed
    signal suggestionTaken
    signal done

    // A binding would miss what is kept when it is the same as before this typing.
    function show(words: string) {
        if (input.text !== words)
            input.text = words;
    }

    implicitHeight: column.implicitHeight
    onErrorChanged: if (error !== "")
        input.Accessible.announce(error, Accessible.Assertive)

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.mm(Theme.isLow ? 1.5 : 2)

        BodyText {
            visible: field.isNamed
            plain: field.label
            font.weight: Font.Bold
            lineHeight: 1.1
            Layout.fillWidth: true
        }
        // On wide panels what is suggested stands beside, for the keys leave no room below.
        GridLayout {
            columnSpacing: Theme.gap
            rowSpacing: Theme.space.snug
            Layout.fillWidth: true

            TextField {
                id: input

                // As Qt's buttons have it: only the keyboard needs to see the ring.
                readonly property bool visualFocus: activeFocus && [Qt.TabFocusReason, Qt.BacktabFocusReason].includes(focusReason)

                focus: true
                maximumLength: field.mostUnits
                echoMode: field.isMasked ? TextInput.Password : TextInput.Normal
                passwordCharacter: "•"
                inputMethodHints: field.hints | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
                color: Theme.ink
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentInk
                font.family: Theme.family
                font.hintingPreference: Font.PreferVerticalHinting
                font.pixelSize: Theme.bodySize
                implicitHeight: Math.max(Theme.target, Math.round(1.7 * Theme.bodySize))
                leftPadding: Theme.space.apart
                rightPadding: Theme.space.apart
                ContextMenu.menu: null
                Accessible.name: field.label
                Accessible.description: field.error
                Layout.row: 0
                Layout.column: 0
                Layout.fillWidth: true
                onTextEdited: field.typed(text, cursorPosition === length)
                onAccepted: field.done()
                onActiveFocusChanged: activeFocus ? field.entered() : field.departed()
                Component.onCompleted: field.show(field.kept)

                cursorDelegate: Rectangle {
                    width: Theme.mm(0.7)
                    visible: input.cursorVisible
                    color: Theme.accent
                }
                background: Rectangle {
                    radius: Theme.rowRadius
                    color: Theme.card
                    border.width: (input.activeFocus || field.error !== "" ? 2.5 : 1.5) * Theme.stroke
                    border.color: field.error !== "" ? Theme.alert : input.activeFocus ? Theme.accent : Theme.line
                }

                FocusRing {
                    control: input
                    isShown: input.visualFocus || (Theme.isByKeys && input.activeFocus)
                    cornerRadius: Theme.rowRadius
                }
            }
            TouchButton {
                // A touch leaves the focus in the field, or the keys would go and this move.
                focusPolicy: Qt.TabFocus
                visible: field.isMasked
                kind: TouchButton.Kind.Plain
                name: qsTr("Show")
                Layout.row: 0
                Layout.column: 1
                Layout.maximumWidth: column.width * 0.4
                onChosen: field.revealed()
            }
            Chip {
                // A touch leaves the focus in the field, or the keys would go and this move.
                focusPolicy: Qt.TabFocus
                visible: field.suggestion !== ""
                name: qsTr("Did you mean %1?").arg(field.suggestion)
                onVisibleChanged: if (visible)
                    Accessible.announce(name, Accessible.Assertive)
                Layout.row: Theme.isWide ? 0 : 1
                Layout.column: Theme.isWide ? 2 : 0
                Layout.maximumWidth: column.width * (Theme.isWide ? 0.55 : 1)
                onChosen: field.suggestionTaken()
            }
        }
        ErrorNote {
            words: field.error
            Layout.fillWidth: true
        }
    }
}
