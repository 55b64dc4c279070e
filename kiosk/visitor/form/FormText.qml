import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// A question answered by typing.
FormPage {
    id: page

    readonly property TypedAnswer answer: view.typed

    asksFirst: true

    Column {
        width: page.width
        spacing: Theme.space.snug

        Field {
            id: field

            focus: true
            width: parent.width
            label: page.answer.label
            kept: page.answer.text
            error: page.answer.error
            isMasked: page.answer.isMasked
            mostUnits: page.answer.mostUnits
            hints: page.answer.field === "phone" ? Qt.ImhDialableCharactersOnly : page.answer.field === "email" ? Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase : Qt.ImhNone
            onTyped: (text, isAtEnd) => page.answer.type(text, isAtEnd)
            onEntered: page.answer.enter()
            onDeparted: page.answer.leave()
            onRevealed: page.answer.reveal()
            onDone: page.form.goNext()

            Connections {
                target: page.answer

                function onChanged() {
                    field.show(page.answer.text);
                }
            }
        }
        Chip {
            // A touch leaves the focus in the field, or the keys would go and this move.
            focusPolicy: Qt.TabFocus
            visible: page.answer.suggestion !== ""
            width: Math.min(parent.width, implicitWidth)
            x: Theme.isMirrored ? parent.width - width : 0
            name: qsTr("Did you mean %1?").arg(page.answer.suggestion)
            onVisibleChanged: if (visible)
                Accessible.announce(name, Accessible.Assertive)
            onChosen: page.answer.takeSuggestion()
        }
    }

    function takeFocus() {
        field.forceActiveFocus();
    }
}
