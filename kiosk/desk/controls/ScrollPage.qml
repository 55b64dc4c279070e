import QtQuick
import QtQuick.Controls.Basic
import touchkit

// A screen's one column. It stands a little above the middle; where it is too long it
// scrolls, and what the keyboard reaches comes into sight.
Flickable {
    id: page

    default property alias content: column.data
    property real most: Theme.mm(340)
    readonly property Item reached: Window.activeFocusItem
    readonly property real edge: Theme.space.wide

    function holds(item: Item): bool {
        let above = item;
        while (above && above !== page.contentItem) {
            above = above.parent;
        }
        return above !== null;
    }
    function reveal(item: Item) {
        const top = item.mapToItem(contentItem, 0, 0).y - edge;
        const bottom = top + item.height + 2 * edge;
        contentY = Math.max(0, Math.min(Math.max(contentY, bottom - height), top, contentHeight - height));
    }

    clip: true
    contentWidth: width
    contentHeight: Math.max(height, column.implicitHeight + 2 * edge)
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    onReachedChanged: {
        if (reached && holds(reached)) {
            reveal(reached);
        }
    }

    ScrollBar.vertical: ScrollBar {
        x: Theme.isMirrored ? 0 : page.width - width
        width: Theme.mm(6)
        policy: page.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        Accessible.ignored: true

        contentItem: Rectangle {
            radius: width / 2
            color: Theme.line
        }
    }

    Column {
        id: column

        x: Math.round((page.width - width) / 2)
        y: Math.max(page.edge, Math.round((page.height - implicitHeight) * 0.3))
        width: Math.min(page.width - 2 * Theme.margin, page.most)
        spacing: Theme.space.clear
    }
}
