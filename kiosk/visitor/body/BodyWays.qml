pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// The ways to see the body otherwise: turn it, look closer, the list.
GridLayout {
    id: ways

    required property BodyMapViewModel viewModel
    property bool isRow: false
    readonly property BodyViews views: viewModel.views
    // Touching there looks closer too; these buttons give way to larger words.
    readonly property bool hasCloser: Theme.textStep === 0 && !Theme.isLow
    // Three in a row of a low screen: what is one word keeps its width.
    readonly property bool isTight: isRow && Theme.isLow
    // Of a column, whatever is seen.
    readonly property real greatestHeight: hasCloser ? 4 * Theme.target + 3 * Theme.gap : 3 * Theme.button(2) + 2 * Theme.gap

    columns: isRow ? 4 : 1
    rowSpacing: Theme.gap
    columnSpacing: Theme.gap
    uniformCellWidths: !isTight

    WayButton {
        visible: !ways.views.hasBoth
        name: ways.views.turnName
        inShort: ways.isTight ? qsTr("Turn") : name
        sign: "turn"
        undoesItself: true
        Layout.minimumWidth: ways.isTight ? implicitWidth : 0
        onChosen: ways.viewModel.turn()
    }
    WayButton {
        visible: ways.views.isEnlarged
        name: qsTr("Whole body")
        sign: "zoom-out"
        onChosen: ways.viewModel.lookAtWhole()
    }
    WayButton {
        visible: !ways.views.isEnlarged && ways.hasCloser
        name: qsTr("Head")
        sign: "zoom-in"
        onChosen: ways.viewModel.lookCloser("head")
    }
    WayButton {
        visible: !ways.views.isEnlarged && ways.hasCloser
        name: qsTr("Neck")
        sign: "zoom-in"
        onChosen: ways.viewModel.lookCloser("neck")
    }
    WayButton {
        visible: !ways.views.isEnlarged && ways.hasCloser
        name: qsTr("Hips")
        sign: "zoom-in"
        onChosen: ways.viewModel.lookCloser("hips")
    }
    WayButton {
        name: qsTr("List")
        sign: "list"
        Layout.minimumWidth: ways.isTight ? implicitWidth : 0
        onChosen: ways.viewModel.showAs("list")
    }

    component WayButton: TouchButton {
        // Large words and low screens need the room: a word that breaks cannot be read.
        property string sign: ""

        iconName: Theme.textStep === 2 || Theme.isWide ? "" : sign
        kind: TouchButton.Kind.Plain
        leftPadding: ways.isTight ? Theme.space.hair : Theme.space.snug
        rightPadding: leftPadding
        topPadding: ways.isRow ? Theme.space.hair : Theme.gap
        bottomPadding: topPadding
        Layout.fillWidth: true
        Layout.fillHeight: ways.isRow
        Layout.preferredWidth: ways.uniformCellWidths ? 1 : implicitWidth
    }
}
