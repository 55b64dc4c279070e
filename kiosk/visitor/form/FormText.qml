import QtQuick
import visitor
import visitor.viewmodels

// A question answered by typing.
FormPage {
    id: page

    readonly property TypedAnswer answer: view.typed

    asksFirst: true

    Field {
        id: field

        focus: true
        width: page.width
        isNamed: !page.isInShort
        suggestion: page.answer.suggestion
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
        onSuggestionTaken: page.answer.takeSuggestion()
        onDone: page.form.goNext()

        Connections {
            target: page.answer

            function onChanged() {
                field.show(page.answer.text);
            }
        }
    }

    function takeFocus() {
        field.forceActiveFocus();
    }
}
