import QtQuick
import touchkit
import desk.viewmodels

// "Are you still here?": counts down, any key or click continues.
Overlay {
    id: warning

    required property PresenceViewModel presence

    title: qsTr("Are you still here?")
    visible: presence.isWarning
    onVisibleChanged: {
        if (visible) {
            stay.forceActiveFocus();
            stay.Accessible.announce(title, Accessible.Assertive);
        }
    }

    Heading {
        width: parent.width
        plain: warning.title
        horizontalAlignment: Text.AlignHCenter
    }
    BodyText {
        width: parent.width
        plain: qsTr("The forms are put away in %n seconds. Nothing is lost: the batch stays sealed.", "", warning.presence.secondsLeft)
        horizontalAlignment: Text.AlignHCenter
    }
    TouchButton {
        id: stay

        width: parent.width
        name: qsTr("I am still here")
        onChosen: warning.presence.stay()
    }
}
