import QtQuick
import touchkit
import visitor.viewmodels

// Asked before a loudspeaker tells the room what somebody chose or typed.
Overlay {
    id: question

    required property ListeningViewModel listening

    title: qsTr("Others may hear this")
    visible: listening.isAsking
    onVisibleChanged: arrive()
    Component.onCompleted: arrive()

    function arrive() {
        if (visible) {
            back.forceActiveFocus();
            back.Accessible.announce(title, Accessible.Assertive);
        }
    }

    Heading {
        width: parent.width
        plain: question.title
        horizontalAlignment: Text.AlignHCenter
    }
    BodyText {
        width: parent.width
        plain: qsTr("This screen shows what you chose. Read it aloud all the same?")
        font.pixelSize: Theme.leadSize
        horizontalAlignment: Text.AlignHCenter
    }
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
