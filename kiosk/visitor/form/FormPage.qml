import QtQuick
import visitor.viewmodels

// What the pages of the form share.
FocusScope {
    id: page

    required property FormViewModel form
    readonly property FormView view: form.view
    // Whether the focus begins at what the page asks for, not at the way on.
    property bool asksFirst: false
    // Whether it holds answers, which say nothing without their question.
    property bool isOfAnswers: false
    // Whether the question stands right above, as small as words.
    property bool isInShort: false
    // What the words about an answer take, while there are any.
    property real noted: 0
    // What is seen of it at once.
    property real room: Infinity

    // Something is said of an answer, and must be seen.
    signal told(note: Item)

    implicitHeight: childrenRect.height

    function takeFocus() {
        forceActiveFocus();
    }
}
