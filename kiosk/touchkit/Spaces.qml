import QtQuick

// The distances between things, from parts of one word to parts of a page. What takes
// touches stands Theme.gap apart.
QtObject {
    required property real pixelsPerMm

    readonly property real hair: Math.round(1 * pixelsPerMm)
    readonly property real tight: Math.round(2 * pixelsPerMm)
    readonly property real close: Math.round(2.5 * pixelsPerMm)
    readonly property real snug: Math.round(3 * pixelsPerMm)
    readonly property real near: Math.round(4 * pixelsPerMm)
    readonly property real apart: Math.round(5 * pixelsPerMm)
    readonly property real clear: Math.round(6 * pixelsPerMm)
    readonly property real broad: Math.round(7 * pixelsPerMm)
    readonly property real wide: Math.round(8 * pixelsPerMm)
    readonly property real far: Math.round(12 * pixelsPerMm)
}
