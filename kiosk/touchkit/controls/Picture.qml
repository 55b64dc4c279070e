import QtQuick

// A picture with its words for those who cannot see it. It is drawn as the frame begins
// that shows it, once: while a screen is laid out it goes through sizes nobody sees.
Image {
    id: picture

    required property string alt
    // What is to be drawn, as the address of an image; empty for nothing.
    property string drawing: ""
    property bool isDue: false
    // Whether there is a picture, or will be in the next frame.
    readonly property bool isThere: isDue || status === Image.Ready
    readonly property string spoken: alt

    function ask() {
        isDue = drawing !== "";
        update();
    }

    fillMode: Image.PreserveAspectFit
    asynchronous: false
    cache: false
    onDrawingChanged: {
        ask();
        source = "";
    }
    onWidthChanged: ask()
    onHeightChanged: ask()
    Accessible.role: Accessible.Graphic
    Accessible.name: alt

    Connections {
        target: picture.isDue ? picture.Window.window : null

        function onAfterAnimating() {
            picture.sourceSize = Qt.size(picture.width, picture.height);
            picture.source = picture.drawing;
            picture.isDue = false;
        }
    }
}
