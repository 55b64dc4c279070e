import QtQuick
import Kiosk

// Words that fit, or page down by a large button; dragging works too.
Flickable {
    id: area

    default property alias content: holder.data
    readonly property bool hasMore: contentHeight > height + 1 && contentY < contentHeight - height - 1
    readonly property bool hasLess: contentY > 1

    function pageDown() {
        contentY = Math.min(contentHeight - height, contentY + height * 0.85);
    }
    function pageUp() {
        contentY = Math.max(0, contentY - height * 0.85);
    }

    // What the keyboard reaches must be seen; a touch must not move what it touches.
    readonly property Pressable focused: Window.activeFocusItem as Pressable

    onFocusedChanged: {
        if (focused && focused.visualFocus && holds(focused))
            reveal(holder.mapFromItem(focused, 0, 0).y, focused.height);
    }

    function holds(item: Item): bool {
        for (let above = item.parent; above; above = above.parent) {
            if (above === holder)
                return true;
        }
        return false;
    }
    function reveal(top: real, length: real) {
        const lowest = top + length + 2 * edge - height;
        contentY = Math.max(0, Math.min(contentHeight - height, Math.max(lowest, Math.min(contentY, top))));
    }

    // Room at the edges, or the focus ring of what stands there would be cut.
    readonly property real edge: Theme.focusWidth + 2 * Theme.stroke

    clip: true
    contentWidth: width
    contentHeight: holder.height + 2 * edge
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height + 1
    flickableDirection: Flickable.VerticalFlick

    Item {
        id: holder

        x: area.edge
        y: area.edge
        width: area.width - 2 * area.edge
        height: childrenRect.height
    }
    Behavior on contentY {
        enabled: !area.moving && Theme.motion > 0

        NumberAnimation {
            duration: Theme.motion
            easing.type: Easing.OutCubic
        }
    }
}
