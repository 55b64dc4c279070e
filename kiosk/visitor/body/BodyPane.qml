pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// Front and back of the body, or one part of it, and the ways to see it otherwise.
Item {
    id: pane

    required property BodyMapViewModel viewModel
    required property bool hasWays
    readonly property BodyViews views: viewModel.views
    readonly property real asideWidth: hasWays ? Math.max(Theme.mm(56), width * 0.26) : 0
    readonly property real picturesLeft: Theme.isMirrored ? asideWidth : 0
    readonly property real picturesWidth: width - asideWidth
    readonly property real figureWidth: picturesWidth * (views.fitsBoth ? 0.5 : 1)
    // A head is about a tenth as wide as a body is high, and no label may cover one.
    readonly property real besideHead: figureWidth / 2 - 0.05 * height - Theme.space.hair
    readonly property real aboveHead: views.fitsBoth ? figureWidth - labelOf(views.innerWords) / 2 - Theme.space.tight : figureWidth / 2 - Theme.space.hair
    readonly property bool isBesideHead: Math.max(...views.outerWords.split(" ").map(labelOf)) <= besideHead
    readonly property int linesAbove: isBesideHead ? 0 : labelOf(views.outerWords) <= aboveHead ? 1 : 2

    // How bright the regions of both figures are, and whether they pulse.
    property real glow: 0
    readonly property alias isInviting: pulses.running

    Component.onCompleted: {
        views.arrive();
        if (visible && viewModel.isEmpty && !Theme.reducedMotion)
            pulses.start();
    }
    implicitHeight: hasWays ? ways.greatestHeight + 2 * Theme.gap : 0

    function labelOf(words: string): real {
        return Math.ceil(letters.advanceWidth(words)) + Theme.space.snug;
    }

    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: Theme.edgeSize
    }

    Binding {
        target: pane.views
        property: "isMirrored"
        value: Theme.isMirrored
    }
    // Below the figures and as large as both, so that it stays where one grows.
    Item {
        // A second touch lets a place go, or finds another one on what was enlarged.
        readonly property bool takesDoublesAsOne: true
        readonly property bool isNeverGuarded: false

        x: pane.picturesLeft
        width: pane.picturesWidth
        height: pane.height
    }
    HalfFigure {
        picture: pane.views.picture
        words: pane.viewModel.pictureWords
        onTouched: (spot, reach) => pane.viewModel.touch(spot.x, spot.y, reach)
    }
    HalfFigure {
        visible: pane.views.hasBoth
        picture: pane.views.beside
        words: pane.views.besideWords
        onTouched: (spot, reach) => pane.viewModel.touchBeside(spot.x, spot.y, reach)
    }
    Rectangle {
        visible: pane.views.hasBoth
        x: pane.picturesLeft + pane.picturesWidth / 2
        width: Theme.stroke
        height: pane.height
        color: Theme.line
        opacity: Theme.unavailable
    }
    // Between two figures is the same side of both.
    EdgeLabel {
        visible: pane.views.hasBoth
        words: pane.views.innerWords
        x: pane.picturesLeft + (pane.picturesWidth - width) / 2
        y: Theme.space.tight
    }
    Rectangle {
        visible: pane.hasWays
        x: Theme.isMirrored ? pane.asideWidth : pane.picturesWidth
        width: Theme.stroke
        height: pane.height
        color: Theme.line
    }
    BodyWays {
        id: ways

        visible: pane.hasWays
        viewModel: pane.viewModel
        x: (Theme.isMirrored ? 0 : pane.picturesWidth) + Theme.gap
        // Not in the middle: a button must not move when another comes or goes.
        y: Theme.gap
        width: pane.asideWidth - 2 * Theme.gap
    }

    // Three quiet pulses, then still: to be seen on arrival, and never to hurry anybody.
    SequentialAnimation {
        id: pulses

        loops: 3

        Pulse {
            to: 1
        }
        Pulse {
            to: 0
        }
        PauseAnimation {
            duration: 300
        }
    }
    Connections {
        target: pane.viewModel

        function onChanged() {
            if (!pane.viewModel.isEmpty) {
                pulses.stop();
                pane.glow = 0;
            }
        }
    }

    component Pulse: NumberAnimation {
        target: pane
        property: "glow"
        duration: 650
        easing.type: Easing.InOutSine
    }
    component HalfFigure: BodyFigure {
        roomWidth: pane.picturesWidth
        glow: pane.glow
        x: pane.picturesLeft + picture.scene.leftShare * roomWidth
        width: picture.scene.widthShare * roomWidth
        height: pane.height
        labelRoom: pane.linesAbove === 0 || picture.scene.leftLabel === "" ? 0 : pane.linesAbove * letters.height + Theme.space.tight
        labelWidth: pane.isBesideHead ? pane.besideHead : pane.aboveHead
        hasLeftLabel: !pane.views.hasBoth || picture.scene.leftShare === 0
        hasRightLabel: !pane.views.hasBoth || picture.scene.leftShare > 0
        hasCaption: true
        isTouchable: true
    }
}
