pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

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
        iconName: "turn"
        onChosen: ways.viewModel.turn()
    }
    WayButton {
        visible: ways.viewModel.isEnlarged
        name: qsTr("Whole body")
        iconName: "zoom-out"
        onChosen: ways.viewModel.lookAtWhole()
    }
    WayButton {
        visible: !ways.viewModel.isEnlarged && ways.hasCloser
        name: qsTr("Head")
        iconName: "zoom-in"
        onChosen: ways.viewModel.lookCloser("head")
    }
    WayButton {
        visible: !ways.viewModel.isEnlarged && ways.hasCloser
        name: qsTr("Neck")
        iconName: "zoom-in"
        onChosen: ways.viewModel.lookCloser("neck")
    }
    WayButton {
        visible: !ways.viewModel.isEnlarged && ways.hasCloser
        name: qsTr("Hips")
        iconName: "zoom-in"
        onChosen: ways.viewModel.lookCloser("hips")
    }
    WayButton {
        name: qsTr("List")
        iconName: "list"
        onChosen: ways.viewModel.showAs("list")
    }

    component WayButton: TouchButton {
        width: ways.width
        kind: TouchButton.Kind.Plain
        leftPadding: Theme.mm(3)
        rightPadding: Theme.mm(3)
    }
}
