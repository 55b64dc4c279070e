import QtQuick
import touchkit
import visitor.viewmodels

// A picture that moves when it is touched: all of it is the button, and a sign in its
// corner says so. It rests by itself after three rounds, when touched again, and where
// another screen is shown.
Pressable {
    id: button

    required property MovingPicture moving
    readonly property alias isPlaying: rounds.running
    readonly property string choice: name

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
        anchors.fill: parent
    }
    Rectangle {
        readonly property real inset: Theme.space.hair

        width: Theme.mm(10)
        height: width
        radius: width / 2
        color: Theme.accent
        border.width: 2 * Theme.stroke
        border.color: Theme.accentInk
        opacity: button.down ? 0.75 : 1
        x: Theme.isMirrored ? parent.width - width - inset : inset
        y: parent.height - height - inset

        Icon {
            anchors.centerIn: parent
            name: button.isPlaying ? "stop" : "resume"
            size: parent.width * 0.5
            color: Theme.accentInk
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
