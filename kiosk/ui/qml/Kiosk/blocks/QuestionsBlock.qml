pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

// Questions to tick and take along to the clinician.
Column {
    id: list

    required property BlockItem block
    required property QuestionListModel questions
    // Short questions stand in two columns where that saves height.
    readonly property int columns: Theme.isWide && Theme.textStep < 2 ? 2 : 1

    spacing: Theme.mm(Theme.isLow ? 2 : 4)

    Heading {
        width: parent.width
        level: 2
        plain: list.block.title
    }
    BodyText {
        width: parent.width
        visible: plain !== ""
        plain: list.block.plain
        rich: list.block.rich
    }
    Grid {
        id: rows

        width: parent.width
        columns: list.columns
        spacing: Theme.gap
        Accessible.role: Accessible.List
        Accessible.name: list.block.title

        Repeater {
            model: list.questions

            TickRow {
                required property string questionId
                required property string words
                required property bool isChosen

                width: (rows.width - (rows.columns - 1) * rows.spacing) / rows.columns
                name: words
                isTicked: isChosen
                isSpoken: list.block.isSpoken
                onChosen: list.questions.toggle(questionId)
            }
        }
    }
}
