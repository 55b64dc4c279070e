import QtQuick
import touchkit

// Asked before forms are given up: what is lost, and the way back first.
Overlay {
    id: question

    signal agreed

    function ask() {
        visible = true;
        back.forceActiveFocus();
    }

    title: qsTr("Give the unreadable forms up?")
    Keys.onEscapePressed: visible = false

    Heading {
        width: parent.width
        level: 2
        plain: question.title
    }
    BodyText {
        width: parent.width
        plain: qsTr("The kiosk will delete them, and nobody can read them any more. Copy the batch again first, and ask IT.")
    }
    TouchButton {
        id: back

        width: parent.width
        name: qsTr("Keep them at the kiosk")
        onChosen: question.visible = false
    }
    TouchButton {
        width: parent.width
        kind: TouchButton.Kind.Alert
        name: qsTr("Give them up")
        onChosen: {
            question.visible = false;
            question.agreed();
        }
    }
}
