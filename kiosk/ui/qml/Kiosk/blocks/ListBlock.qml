pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

// A list as cards; two columns where short items fit beside each other.
Grid {
    id: list

    required property BlockItem block
    property bool isNumbered: false
    readonly property int longest: Math.max(0, ...block.plainItems.map(item => item.length))
    // About the width of the longest item on one line, with its mark and padding.
    readonly property real itemWidth: longest * Theme.bodySize * 0.5 + Theme.mm(15)
    readonly property int fitting: Math.max(1, Math.floor(width / itemWidth))

    // Two columns may cost an item a second line: they still save height.
    columns: isNumbered || block.plainItems.length < 3 ? 1 : Theme.isWide && fitting > 2 ? 3 : itemWidth < width * 0.9 ? 2 : 1
    spacing: Theme.mm(Theme.isLow ? 2 : 2.5)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("List of %n items", "", block.plainItems.length)

    Repeater {
        model: list.block.plainItems.length

        ListCard {
            required property int index

            width: (list.width - (list.columns - 1) * list.spacing) / list.columns
            height: implicitHeight
            plain: list.block.plainItems[index]
            rich: list.block.richItems[index]
            mark: list.isNumbered ? String(index + 1) : ""
            isSpoken: list.block.isSpoken
        }
    }
}
