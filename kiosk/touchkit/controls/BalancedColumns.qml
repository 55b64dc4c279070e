import QtQuick
import touchkit

// Items below one another, in two columns of about one height where `isPaired`. Each item
// asks for its place: `x: columns.leftOf(index)`, `y: columns.topOf(index)`.
Item {
    id: columns

    property bool isPaired: false
    property real columnSpacing: Theme.space.clear
    property real rowSpacing: 0
    readonly property real columnWidth: isPaired ? (width - columnSpacing) / 2 : width
    // What makes the items stands among them, and has no height.
    readonly property list<real> heights: children.map(child => child.height).filter(height => height > 0)
    // How many stand in the first column.
    readonly property int first: isPaired ? evenest() : heights.length

    implicitHeight: highest(first)

    function stacked(from: int, to: int): real {
        const some = heights.slice(from, to);
        return some.reduce((sum, height) => sum + height, Math.max(0, some.length - 1) * rowSpacing);
    }
    function highest(first: int): real {
        return Math.max(stacked(0, first), stacked(first, heights.length));
    }
    function evenest(): int {
        const ends = Array.from(heights.keys(), index => index + 1);
        return ends.reduce((best, end) => highest(end) <= highest(best) ? end : best, heights.length);
    }
    function leftOf(index: int): real {
        return (index < first) === Theme.isMirrored ? width - columnWidth : 0;
    }
    function topOf(index: int): real {
        const from = index < first ? 0 : first;
        return index > from ? stacked(from, index) + rowSpacing : 0;
    }
}
