import QtQuick
import touchkit
import visitor.viewmodels

// The body, painted; left and right are written on it and never change sides with the
// language. It is exempt from the target size: a touch finds the nearest place, and the
// list has rows of full size.
Item {
    id: figure

    required property BodyPicture picture
    required property string words
    property bool isTouchable: false
    property bool hasCaption: false
    readonly property string caption: hasCaption ? picture.scene.viewName : ""
    // Of the picture, which is wider than the figure where another one stands beside it.
    property real roomWidth: width
    // What the picture leaves to the labels above it, and how wide they may be.
    property real labelRoom: 0
    property real labelWidth: width / 2 - Theme.gap
    property bool hasLeftLabel: true
    property bool hasRightLabel: true

    // Whether pain runs from the knots to its zones again, as somebody asked.
    readonly property alias isPlaying: rounds.running

    // How bright the regions are that invite a touch.
    property real glow: 0

    signal touched(spot: point, reach: real)

    Accessible.role: Accessible.Graphic
    Accessible.name: words
    Component.onCompleted: run(motion)

    // Where it came down counts, if it is lifted here too.
    function take(finger: TouchPoint) {
        const spot = picture.spotAt(Qt.point(finger.startX - picture.x, finger.startY - picture.y));
        if (contains(Qt.point(finger.x, finger.y)))
            touched(spot, picture.unitsOf(Theme.mm(9)));
    }
    function play() {
        motion.stop();
        rounds.restart();
    }
    function rest() {
        rounds.stop();
        picture.motion = 1;
    }
    function run(change: NumberAnimation) {
        change.stop();
        if (Theme.reducedMotion)
            change.target[change.property] = change.to;
        else
            change.start();
    }

    Binding {
        target: figure.picture
        property: "parent"
        value: figure
    }
    Binding {
        target: figure.picture
        property: "x"
        value: -figure.picture.scene.leftShare * figure.roomWidth
    }
    Binding {
        target: figure.picture
        property: "width"
        value: figure.roomWidth
    }
    Binding {
        target: figure.picture
        property: "y"
        value: figure.labelRoom
    }
    Binding {
        target: figure.picture
        property: "height"
        value: figure.height - figure.labelRoom - (figure.hasCaption ? name.height + 2 * Theme.space.hair : 0)
    }
    Binding {
        target: figure.picture
        property: "glow"
        value: figure.glow
    }
    Binding {
        target: figure.picture
        property: "scheme"
        value: Theme.scheme
    }
    Binding {
        target: figure.picture
        property: "crossArm"
        value: Theme.mm(1.7)
    }
    BodyText {
        id: name

        visible: plain !== ""
        plain: figure.caption
        font.pixelSize: Theme.captionSize
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            bottomMargin: Theme.space.hair
        }
    }
    EdgeLabel {
        z: 1
        visible: figure.hasLeftLabel && words !== ""
        words: figure.picture.scene.leftLabel
        x: Theme.space.tight
        y: Theme.space.tight
        maximumWidth: figure.labelWidth
    }
    EdgeLabel {
        z: 1
        visible: figure.hasRightLabel && words !== ""
        words: figure.picture.scene.rightLabel
        x: figure.width - width - Theme.space.tight
        y: Theme.space.tight
        maximumWidth: figure.labelWidth
    }
    // Not a handler of taps, which knows one finger: with a palm on the figure it is deaf.
    MultiPointTouchArea {
        anchors.fill: parent
        enabled: figure.isTouchable
        onReleased: fingers => fingers.forEach(finger => figure.take(finger))
    }
    Connections {
        target: figure.picture.scene

        function onMoved() {
            figure.run(approach);
        }
        function onBegun() {
            figure.rest();
            figure.run(motion);
        }
    }
    NumberAnimation {
        id: approach

        target: figure.picture
        property: "zoom"
        from: 0
        to: 1
        duration: 2 * Theme.motion
        easing.type: Easing.InOutCubic
    }
    // Three rounds of three seconds: long enough to see, and it ends by itself.
    SequentialAnimation {
        id: rounds

        loops: 3

        NumberAnimation {
            target: figure.picture
            property: "motion"
            from: 0
            to: 1
            duration: 2000
        }
        PauseAnimation {
            duration: 1000
        }
    }
    NumberAnimation {
        id: motion

        target: figure.picture
        property: "motion"
        from: 0
        to: 1
        duration: 9 * Theme.motion
    }
}
