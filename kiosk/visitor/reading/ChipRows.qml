pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import touchkit.models

// Chips in rows, each row as wide as the words above: more to touch, and no higher.
Flow {
    id: rows

    required property RowListModel model
    // The chip that shows more below, where they are such.
    property string open: ""
    property bool areExpanders: false
    // What a chip says; %1 is its title.
    property string words: "%1"
    readonly property int count: repeater.count
    // How wide every chip stands.
    property list<real> widths: []

    signal chosen(string cardId)

    spacing: Theme.gap
    visible: count > 0
    onWidthChanged: share()

    // A row takes what fits, and shares out what is left of it.
    function share() {
        const chips = Array.from(Array(repeater.count).keys(), index => repeater.itemAt(index) as Chip);
        if (chips.some(chip => !chip))
            return;
        const shared = [];
        while (shared.length < chips.length) {
            const row = [];
            let left = width + spacing;
            for (const chip of chips.slice(shared.length)) {
                const wanted = Math.min(chip.implicitWidth, width) + spacing;
                if (row.length > 0 && wanted > left)
                    break;
                row.push(wanted - spacing);
                left -= wanted;
            }
            shared.push(...row.map(wanted => wanted + Math.floor(left / row.length)));
        }
        widths = shared;
    }

    Repeater {
        id: repeater

        model: rows.model
        onItemAdded: rows.share()
        onItemRemoved: rows.share()

        Chip {
            required property int index
            required property string cardId
            required property string title

            width: rows.widths[index] ?? implicitWidth
            name: rows.words.arg(title)
            isChosen: rows.areExpanders && rows.open === cardId
            isExpander: rows.areExpanders
            onImplicitWidthChanged: rows.share()
            onChosen: rows.chosen(cardId)
        }
    }
}
