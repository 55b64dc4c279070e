import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// Where a muscle's pain is felt, or why it comes: which of the two is chosen never stands
// without what is said of it.
Together {
    id: halves

    required property MuscleViewModel viewModel
    required property bool hasLegend
    readonly property bool hasCauses: viewModel.hasCauses

    Row {
        width: parent.width
        spacing: Theme.gap

        Chip {
            width: (parent.width - parent.spacing) / 2
            name: qsTr("Where you feel it")
            isChosen: !halves.hasCauses
            onChosen: halves.viewModel.showPain()
        }
        Chip {
            width: (parent.width - parent.spacing) / 2
            name: qsTr("Causes and care")
            isChosen: halves.hasCauses
            onChosen: halves.viewModel.showCauses()
        }
    }
    BodyLegend {
        visible: !halves.hasCauses && halves.hasLegend
        width: parent.width
        columns: Theme.isWide && !Theme.hasRoomBeside ? 2 : 1
        hasShape: halves.viewModel.hasShape
        hasMain: halves.viewModel.hasMain
        hasSpill: halves.viewModel.hasSpill
    }
    BodyText {
        visible: halves.hasCauses && plain !== ""
        width: parent.width
        plain: halves.viewModel.safety
        font.weight: Font.Bold
        lineHeight: 1.15
    }
}
