import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// "Are you still here?": counts down; one large button continues, a smaller one is for
// whoever came after. What was written is hidden from them.
Question {
    id: warning

    required property ShellViewModel shell
    // What had the focus, and whether it was being typed in.
    property Item interrupted: null
    property bool interruptedTyping: false

    title: qsTr("Are you still here?")
    explanation: qsTr("This visit ends and is cleared in %n seconds.", "", shell.warning.secondsLeft)
    first: stay
    veil: shell.showsAnswers ? Qt.alpha(Theme.veil, 1) : Theme.veil
    visible: shell.warning.isShown
    onVisibleChanged: visible ? arrive() : resume()
    Component.onCompleted: if (visible)
        arrive()

    // Above where a page of words has Next, and in the half where none of the form has
    // it, however high it stands. On a narrow panel half of it is too little for its words.
    TouchButton {
        width: parent.width < Theme.mm(140) ? parent.width : (parent.width - Theme.gap) / 2
        x: Theme.isMirrored ? parent.width - width : 0
        kind: TouchButton.Kind.Plain
        // Who came after may not read what the visitor before read.
        name: warning.visible ? warning.shell.looks.inEachLanguage("IdleWarning", QT_TR_NOOP("I am new: start again")) : ""
        isFinal: true
        onChosen: warning.shell.finish()
    }
    TouchButton {
        id: stay

        width: parent.width
        implicitHeight: Theme.mm(28)
        name: qsTr("I am still here")
        onChosen: warning.shell.warning.stay()
    }

    function resume() {
        if (interrupted && !shell.isResting) {
            interrupted.forceActiveFocus();
            if (interruptedTyping)
                shell.keyboard.bringBack();
        }
        interrupted = null;
    }

    // Before the page below is switched off and loses its focus.
    Connections {
        target: warning.shell.warning

        function onAboutToShow() {
            warning.interrupted = warning.Window.window.activeFocusItem;
            warning.interruptedTyping = warning.shell.keyboard.isShown;
        }
    }
}
