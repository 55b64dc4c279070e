import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// The picture of a muscle, its legend in words, and the ways to turn it.
Rectangle {
    id: pane

    required property MuscleViewModel viewModel
    required property bool hasLegend
    readonly property real asideWidth: Math.max(Theme.mm(62), width * (Theme.isWide && hasLegend ? 0.42 : 0.36))

    implicitHeight: aside.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.stroke
    border.color: Theme.line

    BodyFigure {
        id: figure

        x: Theme.isMirrored ? pane.width - width : 0
        width: pane.width - pane.asideWidth
        height: pane.height
        picture: pane.viewModel.picture
        words: pane.viewModel.pictureWords
    }
    Rectangle {
        x: Theme.isMirrored ? figure.x : figure.width
        width: Theme.stroke
        height: pane.height
        color: Theme.line
    }
    Column {
        id: aside

        x: (Theme.isMirrored ? 0 : figure.width) + Theme.gap
        width: pane.asideWidth - 2 * Theme.gap
        spacing: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        BodyText {
            width: parent.width
            plain: pane.viewModel.picture.scene.viewName
            font.weight: Font.Bold
            lineHeight: 1.1
        }
        BodyLegend {
            visible: pane.hasLegend
            width: parent.width
            hasShape: pane.viewModel.hasShape
            hasMain: pane.viewModel.hasMain
            hasSpill: pane.viewModel.hasSpill
        }
        MuscleWays {
            viewModel: pane.viewModel
            width: parent.width
        }
        // Where motion is reduced the picture stands still, and says the same.
        TouchButton {
            visible: !Theme.reducedMotion
            width: parent.width
            kind: TouchButton.Kind.Plain
            name: figure.isPlaying ? qsTr("Stop") : qsTr("See pain travel")
            leftPadding: Theme.space.snug
            rightPadding: Theme.space.snug
            Accessible.description: pane.viewModel.pictureWords
            onChosen: figure.isPlaying ? figure.rest() : figure.play()
        }
    }
}
