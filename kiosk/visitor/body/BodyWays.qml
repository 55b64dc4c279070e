pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor.viewmodels

// The ways to see the body otherwise: turn it, look closer, the list.
Column {
    id: ways

    required property BodyMapViewModel viewModel
    // Touching there looks closer too; these buttons give way to larger words.
    readonly property bool hasCloser: Theme.textStep === 0 && !Theme.isLow

    spacing: Theme.gap

    BodyText {
        width: parent.width
        plain: ways.viewModel.picture.scene.viewName
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.1
    }
    WayButton {
        name: ways.viewModel.turnName
        sign: "turn"
        undoesItself: true
        onChosen: ways.viewModel.turn()
    }
    WayButton {
        visible: ways.viewModel.isEnlarged
        name: qsTr("Whole body")
        sign: "zoom-out"
        onChosen: ways.viewModel.lookAtWhole()
    }
    WayButton {
        visible: !ways.viewModel.isEnlarged && ways.hasCloser
        name: qsTr("Head")
        sign: "zoom-in"
        onChosen: ways.viewModel.lookCloser("head")
    }
    WayButton {
        visible: !ways.viewModel.isEnlarged && ways.hasCloser
        name: qsTr("Neck")
        sign: "zoom-in"
        onChosen: ways.viewModel.lookCloser("neck")
    }
    WayButton {
        visible: !ways.viewModel.isEnlarged && ways.hasCloser
        name: qsTr("Hips")
        sign: "zoom-in"
        onChosen: ways.viewModel.lookCloser("hips")
    }
    WayButton {
        name: qsTr("List")
        sign: "list"
        onChosen: ways.viewModel.showAs("list")
    }

    component WayButton: TouchButton {
        // Large words and low screens need the room: a word that breaks cannot be read.
        property string sign: ""

        iconName: Theme.textStep === 2 || Theme.isWide ? "" : sign
        width: ways.width
        kind: TouchButton.Kind.Plain
        leftPadding: Theme.space.snug
        rightPadding: Theme.space.snug
    }
}
