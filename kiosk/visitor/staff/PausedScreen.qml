import QtQuick
import touchkit
import visitor.viewmodels

// Staff paused the kiosk: visitors are sent to the desk.
Item {
    id: screen

    required property ShellViewModel shell

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(230))
        spacing: Theme.mm(Theme.isLow ? 6 : 10)

        Rectangle {
            width: Theme.mm(Theme.isLow ? 36 : 60)
            height: width
            radius: width / 2
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.paleAccent
            border.width: Theme.stroke
            border.color: Theme.paleAccentInk

            Icon {
                anchors.centerIn: parent
                name: "person"
                size: parent.width * 0.55
                color: Theme.paleAccentInk
            }
        }
        Heading {
            width: parent.width
            plain: qsTr("Please see the front desk")
            horizontalAlignment: Text.AlignHCenter
        }
        BodyText {
            width: parent.width
            plain: qsTr("This screen is taking a short break. The people at the desk are glad to help you.")
            font.pixelSize: Theme.leadSize
            color: Theme.softInk
            horizontalAlignment: Text.AlignHCenter
        }
        BodyText {
            width: parent.width
            plain: qsTr("In an emergency, call %1").arg(screen.shell.emergencyNumber)
            color: Theme.alert
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
