import QtQuick

// A themed picture beside words; it never stands alone, so screen readers skip it.
// An image and not a Shape: the software renderer does not clip shapes at the edge of
// a Flickable.
Image {
    id: icon

    required property string name
    required property real size
    required property color color
    readonly property bool turns: name === "back" || name === "next"

    width: size
    height: size
    // Nothing is drawn for what is not shown yet: a first touch would wait for it.
    source: visible ? "image://icon/" + name + "/" + color.toString().slice(-6) : ""
    sourceSize: Qt.size(Math.round(size), Math.round(size))
    mirror: turns && LayoutMirroring.enabled
    Accessible.ignored: true
}
