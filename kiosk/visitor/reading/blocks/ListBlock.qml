pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor.viewmodels

// A list; where the screen is wide, many short items stand in two columns.
BalancedColumns {
    id: list

    required property BlockItem block
    // The width there is.
    required property real room
    // What is read page by page stands in one column.
    required property bool mayPair
    required property real typeSize
    required property real leading
    property bool isNumbered: false
    readonly property int longest: Math.max(0, ...block.plainItems.map(item => item.length))
    // About the width of the longest item on one line, with its mark.
    readonly property real itemWidth: (longest * 0.5 + 1.1) * typeSize

    width: isPaired ? room : Math.min(room, Theme.measure * typeSize)
    isPaired: !isNumbered && mayPair && Theme.isWide && block.plainItems.length > 3 && room > Math.min(2 * itemWidth, 34 * typeSize)
    rowSpacing: Theme.isLow ? Theme.space.hair : Theme.space.tight
    Accessible.role: Accessible.List
    Accessible.name: qsTr("List of %n items", "", block.plainItems.length)

    Repeater {
        model: list.block.plainItems.length

        ListCard {
            required property int index

            x: list.leftOf(index)
            y: list.topOf(index)
            width: list.columnWidth
            height: implicitHeight
            typeSize: list.typeSize
            line: 1.15 * list.leading
            plain: list.block.plainItems[index]
            rich: list.block.richItems[index]
            mark: list.isNumbered ? String(index + list.block.start) : ""
        }
    }
}
