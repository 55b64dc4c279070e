import QtQuick
import touchkit
import visitor.viewmodels

// Dark over everything, for who listens by headphones and wants nobody to read along. Keys
// work on below it; one touch anywhere shows the screen again.
Rectangle {
    id: curtain

    required property ListeningViewModel listening

    visible: listening.isCurtained
    color: "black"
    Accessible.role: Accessible.Button
    Accessible.name: words.plain
    Accessible.ignored: !visible
    Accessible.onPressAction: {
        if (Assistance.admits(curtain))
            listening.showScreen();
    }

    Heading {
        id: words

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        plain: qsTr("Touch to show")
        color: "white"
        font.pixelSize: Theme.displaySize
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
    TapHandler {
        longPressThreshold: 0
        gesturePolicy: TapHandler.WithinBounds
        onTapped: curtain.listening.showScreen()
    }
}
