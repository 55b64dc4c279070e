import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// Asked before a loudspeaker tells the room what somebody chose or typed.
Question {
    id: question

    required property ListeningViewModel listening

    title: qsTr("Others may hear this")
    explanation: qsTr("This screen shows what you chose. Read it aloud all the same?")
    first: back
    visible: listening.isAsking
    onVisibleChanged: if (visible)
        arrive()
    Component.onCompleted: if (visible)
        arrive()

    TouchButton {
        id: back

        width: parent.width
        implicitHeight: Theme.mm(28)
        name: qsTr("Stay quiet")
        onChosen: question.listening.leaveUnread()
    }
    TouchButton {
        width: parent.width
        kind: TouchButton.Kind.Plain
        iconName: "read-aloud"
        name: qsTr("Read it aloud")
        onChosen: question.listening.readAnyway()
    }
}
