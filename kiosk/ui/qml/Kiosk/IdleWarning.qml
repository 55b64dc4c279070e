import QtQuick
import Kiosk
import Kiosk.ViewModels

// "Are you still here?": counts down, one large button continues.
Overlay {
    id: warning

    required property ShellViewModel shell

    title: qsTr("Are you still here?")
    visible: shell.isWarning
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
        plain: qsTr("This visit ends and is cleared in %n seconds.", "", warning.shell.secondsLeft)
        font.pixelSize: Theme.leadSize
        horizontalAlignment: Text.AlignHCenter
    }
    TouchButton {
        id: stay

        width: parent.width
        implicitHeight: Theme.mm(28)
        name: qsTr("I am still here")
        onChosen: warning.shell.stay()
    }
}
