import QtQuick

// A picture with its words for those who cannot see it.
Image {
    id: picture

    required property string alt
    readonly property string spoken: alt

    fillMode: Image.PreserveAspectFit
    asynchronous: false
    cache: false
    sourceSize: Qt.size(width, height)
    Accessible.role: Accessible.Graphic
    Accessible.name: alt
}
