pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// Questions to tick and take along to the clinician.
Column {
    id: list

    required property BlockItem block
    required property real typeSize
    required property real rowSize
    required property ReadingViewModel viewModel
    // Short questions stand in two columns where that saves height.
    readonly property int columns: Theme.isWide && Theme.textStep < 2 ? 2 : 1

    spacing: Theme.isLow ? Theme.space.tight : Theme.space.near

    Heading {
        width: parent.width
        level: 2
        plain: list.block.title
        font.pixelSize: 1.15 * list.typeSize
    }
    BodyText {
        width: parent.width
        visible: plain !== ""
        plain: list.block.plain
        rich: list.block.rich
        font.pixelSize: list.typeSize
        lineHeight: Theme.readingLine
    }
    GridLayout {
        id: rows

        width: parent.width
        columns: list.columns
        rowSpacing: Theme.gap
        columnSpacing: Theme.gap
        uniformCellWidths: true
        Accessible.role: Accessible.List
        Accessible.name: list.block.title

        Repeater {
            id: questions

            model: list.viewModel.questions

            TickRow {
                required property int index
                required property string questionId
                required property string words
                required isChosen

                name: words
                wordSize: list.rowSize
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Theme.answer
                // The last of an odd number has its row for itself.
                Layout.columnSpan: index === questions.count - 1 ? rows.columns - index % rows.columns : 1
                onChosen: list.viewModel.toggleQuestion(questionId)
            }
        }
    }
}
