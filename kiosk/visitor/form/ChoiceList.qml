pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import touchkit.models

// The answers to one question; one of them can be chosen.
Grid {
    id: list

    required property string title
    required property RowListModel choices

    // Few answers at the usual text stand larger, in words to match.
    readonly property bool isRoomy: Theme.textStep === 0 && answers.count <= 4
    readonly property real roomy: Theme.mm(Theme.isLow ? 26 : Theme.isWide ? 32 : 40)
    readonly property real roomySize: Theme.capital(Theme.isLow ? 5.4 : 6.2)

    signal chosen(string field, string value)
    signal confirmed

    columns: Theme.isWide && Theme.textStep < 2 ? 2 : 1
    spacing: Theme.gap
    Accessible.role: Accessible.List
    Accessible.name: title

    Repeater {
        id: answers

        model: list.choices

        ChoiceRow {
            required property int index
            required property string field
            required property string value
            required property string words
            required iconName
            required isChosen

            width: (list.width - (list.columns - 1) * list.spacing) / list.columns
            leastHeight: list.isRoomy ? list.roomy : Theme.answer
            wordSize: list.isRoomy ? list.roomySize : Theme.bodySize
            name: words
            position: index + 1
            total: answers.count
            onChosen: list.chosen(field, value)
            onConfirmed: list.confirmed()
        }
    }

    // Go to the answer chosen, or to the first.
    function takeFocus() {
        for (let i = answers.count - 1; i >= 0; --i) {
            const row = answers.itemAt(i) as ChoiceRow;
            if (row && (row.isChosen || i === 0)) {
                row.forceActiveFocus();
                return;
            }
        }
    }
}
