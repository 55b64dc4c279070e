import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// Asked before a form is given up: what is lost, and the way back first.
Question {
    id: question

    required property StoppingViewModel stopping

    title: stopping.isFinishing ? qsTr("Your form is not sent yet") : qsTr("Stop and delete your answers?")
    explanation: stopping.isFinishing ? qsTr("If you finish now, your answers are deleted and the clinic will not hear from you.") : qsTr("Nothing of the form is kept then.")
    first: back
    visible: stopping.isAsked
    onVisibleChanged: if (visible)
        arrive()
    Keys.onEscapePressed: stopping.goOn()

    TouchButton {
        id: back

        width: parent.width
        implicitHeight: Theme.mm(28)
        name: qsTr("Go on with the form")
        onChosen: question.stopping.goOn()
    }
    // In the half where no page of the form has Next or Send: with the keyboard on the
    // screen they stand as high as this.
    TouchButton {
        width: (parent.width - Theme.gap) / 2
        x: Theme.isMirrored ? parent.width - width : 0
        kind: TouchButton.Kind.Alert
        isFinal: true
        name: question.stopping.isFinishing ? qsTr("Delete and finish") : qsTr("Stop and delete")
        onChosen: question.stopping.stop()
    }
}
