pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor.viewmodels

// The ways to see a muscle otherwise: from another view, on the other side.
Column {
    id: ways

    required property MuscleViewModel viewModel

    spacing: Theme.gap

    WayButton {
        visible: name !== ""
        name: ways.viewModel.turnName
        onChosen: ways.viewModel.turn()
    }
    WayButton {
        name: ways.viewModel.otherSideName
        onChosen: ways.viewModel.switchSide()
    }

    component WayButton: TouchButton {
        width: ways.width
        undoesItself: true
        kind: TouchButton.Kind.Plain
        // Large words and low screens need the room: a word that breaks cannot be read.
        iconName: Theme.textStep === 2 || Theme.isLow ? "" : "turn"
        leftPadding: Theme.space.snug
        rightPadding: Theme.space.snug
    }
}
