pragma ComponentBehavior: Bound

import QtQuick
import touchkit

// One row of a table: cells side by side, said as one phrase that names each cell's column.
Rectangle {
    id: row

    required property string phrase
    required property list<string> cells
    required property list<real> widths
    required property real padding
    required property real typeSize
    property bool isHeader: false
    // Its words are said with each row's.
    readonly property string spoken: isHeader ? "" : phrase

    implicitHeight: line.implicitHeight + 2 * padding
    color: isHeader ? Theme.paleAccent : Theme.card
    border.width: Theme.stroke
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: phrase
    Accessible.ignored: isHeader

    Row {
        id: line

        y: row.padding

        Repeater {
            model: row.cells.length

            Item {
                id: cell

                required property int index

                width: row.widths[index]
                implicitHeight: words.implicitHeight

                BodyText {
                    id: words

                    x: row.padding
                    width: cell.width - 2 * row.padding
                    plain: ""
                    rich: row.cells[cell.index]
                    font.weight: row.isHeader || cell.index === 0 ? Font.Bold : Font.Normal
                    font.pixelSize: row.typeSize
                    lineHeight: 1.15
                    Accessible.ignored: true
                }
            }
        }
    }
}
