pragma ComponentBehavior: Bound

import QtQuick
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
    Grid {
        id: rows

        width: parent.width
        columns: list.columns
        spacing: Theme.gap
        Accessible.role: Accessible.List
        Accessible.name: list.block.title

        Repeater {
            model: list.viewModel.questions

            TickRow {
                required property string questionId
                required property string words
                required isChosen

                width: (rows.width - (rows.columns - 1) * rows.spacing) / rows.columns
                height: Math.max(implicitHeight, Theme.isWide ? Theme.target : Theme.answer)
                name: words
                wordSize: list.rowSize
                onChosen: list.viewModel.toggleQuestion(questionId)
            }
        }
    }
}
