pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

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
        kind: TouchButton.Kind.Plain
        iconName: "turn"
        leftPadding: Theme.mm(3)
        rightPadding: Theme.mm(3)
    }
}
