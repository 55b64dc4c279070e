pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// A small table. Where its columns would be too narrow for their words, each row becomes a card
// that names every cell by its column.
Column {
    id: table

    required property BlockItem block
    required property real typeSize
    readonly property real letter: typeSize * 0.56
    readonly property real cellPadding: Theme.space.close
    readonly property list<real> shares: block.columnLengths.map(length => Math.min(26, Math.max(6, length)))
    readonly property real whole: Math.max(1, shares.reduce((sum, share) => sum + share, 0))
    readonly property list<real> widths: shares.map(share => width * share / whole)
    readonly property bool hasRoom: widths.every((room, index) => room >= block.columnWords[index] * letter + 2 * cellPadding)

    spacing: hasRoom ? 0 : (Theme.isLow ? Theme.space.tight : Theme.space.close)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Table of %n rows", "", block.plainItems.length)

    Repeater {
        model: table.hasRoom ? table.block.plainItems.length + 1 : 0

        TableRow {
            required property int index

            width: table.width
            phrase: index === 0 ? "" : table.block.plainItems[index - 1]
            cells: table.block.cells.slice(index * table.widths.length, (index + 1) * table.widths.length)
            widths: table.widths
            padding: table.cellPadding
            typeSize: table.typeSize
            isHeader: index === 0
        }
    }
    Repeater {
        model: table.hasRoom ? 0 : table.block.plainItems.length

        ListCard {
            required property int index

            width: table.width
            height: implicitHeight
            typeSize: table.typeSize
            plain: table.block.plainItems[index]
            rich: table.block.richItems[index]
        }
    }
}
