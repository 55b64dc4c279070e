import QtQuick
import touchkit
import desk
import desk.viewmodels

// How far opening is, and a way to stop at once.
Item {
    id: screen

    required property OpeningViewModel page

    Component.onCompleted: cancel.forceActiveFocus()

    Column {
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(240))
        anchors.centerIn: parent
        spacing: Theme.space.wide

        Heading {
            width: parent.width
            plain: qsTr("Opening the batch")
            horizontalAlignment: Text.AlignHCenter
        }
        ProgressLine {
            width: parent.width
            name: screen.page.words
            share: screen.page.share
        }
        BodyText {
            width: parent.width
            plain: screen.page.words
            horizontalAlignment: Text.AlignHCenter
        }
        TouchButton {
            id: cancel

            anchors.horizontalCenter: parent.horizontalCenter
            kind: TouchButton.Kind.Plain
            name: qsTr("Cancel")
            iconName: "close"
            onChosen: screen.page.cancel()
        }
    }
}
