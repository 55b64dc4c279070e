import QtQuick
import touchkit
import visitor.viewmodels

// A picture that moves when it is touched: all of it is the button, and a sign with a
// word says so. It hangs from the picture's lower edge, where it hides nothing of it.
// It rests by itself after three rounds, when touched again, and where another screen
// is shown.
Pressable {
    id: button

    required property MovingPicture moving
    readonly property alias isPlaying: rounds.running
    readonly property string choice: name
    // By how much the sign hangs below the picture.
    readonly property real hang: Math.round(sign.height / 2)

    name: isPlaying ? qsTr("Stop") : qsTr("See it move")
    padding: 0
    leastHeight: 0

    function rest() {
        rounds.stop();
        moving.motion = 1;
    }

    onChosen: isPlaying ? rest() : rounds.restart()
    onVisibleChanged: if (!visible)
        rest()
    background: null
    contentItem: Item {}

    Item {
        id: room

        z: -1
        width: parent.width
        height: parent.height - button.hang
    }
    Rectangle {
        id: sign

        width: line.width + 2 * Theme.space.near
        height: Math.round(word.implicitHeight + Theme.space.tight)
        radius: height / 2
        color: Theme.accent
        border.width: 2 * Theme.stroke
        border.color: Theme.accentInk
        opacity: button.down ? 0.75 : 1
        x: Theme.isMirrored ? parent.width - width : 0
        y: parent.height - height

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.space.tight

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: button.isPlaying ? "stop" : "resume"
                size: Math.round(0.6 * word.implicitHeight)
                color: Theme.accentInk
            }
            ButtonWords {
                id: word

                words: button.isPlaying ? qsTr("Stop") : qsTr("Play")
                color: Theme.accentInk
                font.pixelSize: Theme.captionSize
            }
        }
    }
    Binding {
        target: button.moving
        property: "parent"
        value: room
    }
    Binding {
        target: button.moving
        property: "width"
        value: room.width
    }
    Binding {
        target: button.moving
        property: "height"
        value: room.height
    }
    Binding {
        target: button.moving
        property: "visible"
        value: button.isPlaying
    }
    Binding {
        target: button.moving
        property: "scheme"
        value: Theme.scheme
    }
    Binding {
        target: button.moving
        property: "fillColor"
        value: Theme.paper
    }
    Connections {
        target: button.moving

        function onShownChanged() {
            button.rest();
        }
    }
    // Three rounds of six seconds: long enough to see, and it ends by itself.
    SequentialAnimation {
        id: rounds

        loops: 3

        NumberAnimation {
            target: button.moving
            property: "motion"
            from: 0
            to: 1
            duration: 5000
        }
        PauseAnimation {
            duration: 1000
        }
    }
}
