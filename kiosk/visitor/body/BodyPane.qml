import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// The picture of the body and, where there is room beside it, the ways to see it otherwise.
Item {
    id: pane

    required property BodyMapViewModel viewModel
    required property bool hasWays
    readonly property real asideWidth: hasWays ? Math.max(Theme.mm(56), width * 0.33) : 0

    implicitHeight: hasWays ? ways.implicitHeight + 2 * Theme.gap : 0

    BodyFigure {
        id: figure

        x: Theme.isMirrored ? pane.width - width : 0
        width: pane.width - pane.asideWidth
        height: pane.height
        picture: pane.viewModel.picture
        words: pane.viewModel.pictureWords
        isTouchable: true
        onTouched: (spot, reach) => pane.viewModel.touch(spot.x, spot.y, reach)
    }
    Rectangle {
        visible: pane.hasWays
        x: Theme.isMirrored ? figure.x : figure.width
        width: Theme.stroke
        height: pane.height
        color: Theme.line
    }
    BodyWays {
        id: ways

        visible: pane.hasWays
        viewModel: pane.viewModel
        x: (Theme.isMirrored ? 0 : figure.width) + Theme.gap
        width: pane.asideWidth - 2 * Theme.gap
        // Not in the middle: a button must not move when another comes or goes.
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
    }
}
