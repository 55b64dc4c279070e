import QtQuick
import touchkit
import visitor.viewmodels

// Whose kiosk this is; says so when it is nobody's yet.
Row {
    id: clinic

    required property ShellViewModel shell

    spacing: Theme.space.near

    Image {
        id: logo

        // Read and drawn beside the screens' thread: its folder may not answer.
        asynchronous: true
        visible: status === Image.Ready
        source: clinic.shell.hasLogo ? "image://logo/" + Theme.scheme : ""
        height: Theme.mm(12)
        fillMode: Image.PreserveAspectFit
        sourceSize: Qt.size(Theme.mm(60), Theme.mm(12))
        Accessible.ignored: true
    }
    Rectangle {
        visible: !clinic.shell.hasLogo || logo.status === Image.Error
        width: Theme.mm(12)
        height: width
        radius: Theme.mm(3)
        color: Theme.accent
        anchors.verticalCenter: parent.verticalCenter

        Icon {
            anchors.centerIn: parent
            name: "clinic"
            size: Theme.mm(8)
            color: Theme.accentInk
        }
    }
    BodyText {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, clinic.width - Theme.mm(16) - (badge.visible ? badge.width + Theme.space.near : 0))
        plain: clinic.shell.clinicName || qsTr("Our clinic")
        font.weight: Font.Bold
        lineHeight: 1.1
    }
    Rectangle {
        id: badge

        visible: clinic.shell.isDemonstration
        anchors.verticalCenter: parent.verticalCenter
        width: word.implicitWidth + Theme.space.wide
        height: word.implicitHeight + Theme.space.snug
        radius: height / 2
        color: Theme.paleAlert
        border.width: Theme.stroke
        border.color: Theme.alert

        BodyText {
            id: word

            anchors.centerIn: parent
            plain: qsTr("Demonstration")
            color: Theme.alert
            lineHeight: 1
        }
    }
}
