pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import touchkit.models

// The answers to one question; one of them can be chosen.
Grid {
    id: list

    required property string title
    required property RowListModel choices

    signal chosen(string field, string value)
    signal confirmed

    columns: Theme.isWide && Theme.textStep < 2 ? 2 : 1
    spacing: Theme.gap
    Accessible.role: Accessible.List
    Accessible.name: title

    Repeater {
        id: rows

        model: list.choices

        ChoiceRow {
            required property int index
            required property string field
            required property string value
            required property string words
            required iconName
            required isChosen

            width: (list.width - (list.columns - 1) * list.spacing) / list.columns
            name: words
            position: index + 1
            total: rows.count
            onChosen: list.chosen(field, value)
            onConfirmed: list.confirmed()
        }
    }

    // Go to the answer chosen, or to the first.
    function takeFocus() {
        for (let i = rows.count - 1; i >= 0; --i) {
            const row = rows.itemAt(i) as ChoiceRow;
            if (row && (row.isChosen || i === 0)) {
                row.forceActiveFocus();
                return;
            }
        }
    }
}
