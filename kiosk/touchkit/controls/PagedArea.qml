import QtQuick
import QtQuick.Window
import touchkit

// Words that fit, or page down by a large button; dragging works too.
Flickable {
    id: area

    default property alias content: holder.data
    // Below the last thing only its focus ring needs the edge: no page is for that alone.
    readonly property real wordsHeight: contentHeight - edge
    readonly property bool hasMore: wordsHeight > height + 1 && contentY < wordsHeight - height - 1

    // Where the first thing that would be cut below begins, in pixels of the area; what is
    // cut is not shown. None: the height.
    property real shownHeight: height
    // What heads the group that goes on from the page before: it stands there again.
    property Text head: null
    // Where what is shown begins below it.
    readonly property real shownTop: heightOf(head)
    property bool showsEdges: false
    property bool isStale: true

    function pageDown() {
        const next = landing(contentY + firstCut(contentY));
        bottomMargin = Math.max(0, next + height - contentHeight);
        contentY = next;
    }

    // Where the page begins that shows what begins at `top` first, below the heading of
    // the group it is in. A whole pixel further, or a line of what ends there would show.
    function landing(top: real): real {
        const next = Math.ceil(top) + 1;
        return next - heightOf(headAt(holder, 0, next, false));
    }
    // The head of the group in the middle of which a page begins, `isRoom` where it must
    // leave room for more of the group.
    function headAt(item: Item, above: real, from: real, isRoom: bool): Text {
        for (const child of item.children) {
            const top = above + child.y;
            if (!child.visible || top >= from - edge || top + child.height <= from)
                continue;
            const own = (child as Together)?.head ?? null;
            if (own && top + child.height > from + (isRoom ? heightOf(own) : 0))
                return own;
            const found = headAt(child, top, from, isRoom);
            if (found)
                return found;
        }
        return null;
    }
    function heightOf(words: Text): real {
        return words ? words.height + Theme.space.tight : 0;
    }

    // Begin with the first whole thing that is not above `least`.
    function beginAt(least: real) {
        const tops = pieces(1, 1).map(([top]) => top).filter(top => top >= least - 1);
        const next = least < 1 ? 0 : landing(Math.min(contentHeight, ...tops));
        bottomMargin = Math.max(0, next + height - contentHeight);
        contentY = next;
    }

    // Top and bottom of everything that may not be cut, in pixels of the content, and
    // whether it is the heading of what follows. What is higher than `highest` is parted, and of
    // groups what is higher than `highestGroup`.
    function wholes(item: Item, above: real, found: var, highest: real, highestGroup: real): var {
        for (const child of item.children) {
            const top = above + child.y;
            if (!child.visible || child.height <= 0)
                continue;
            const words = child as Text;
            if (words && words.lineCount > 3 && child.height > highest)
                found.push(...lines(words, top));
            else if (isWhole(child, highest, highestGroup))
                found.push([top, top + child.height, child instanceof Heading]);
            else
                found.push(...inside(child, top, highest, highestGroup));
        }
        return found;
    }
    function isWhole(child: Item, highest: real, highestGroup: real): bool {
        // The ground of what is parted is parted with it.
        if (child.children.length === 0)
            return !(child instanceof Rectangle) || child.height <= highest;
        if (child instanceof Pressable)
            return child.height <= height - 2 * edge;
        const isThing = child instanceof Together || child instanceof Rectangle || child instanceof Text;
        return isThing && child.height <= (child instanceof Together ? highestGroup : highest);
    }
    // What is parted keeps its own edges with the first and the last that is in it.
    function inside(item: Item, top: real, highest: real, highestGroup: real): var {
        const found = wholes(item, top, [], highest, highestGroup);
        if (!(item instanceof Rectangle) || found.length === 0)
            return found;
        const first = found.reduce((least, each) => each[0] < least[0] ? each : least);
        const last = found.reduce((most, each) => each[1] > most[1] ? each : most);
        first[0] = top;
        last[1] = top + item.height;
        return found;
    }
    // No line of a paragraph stands alone on a page, neither its first nor its last.
    function lines(text: Text, top: real): var {
        const each = text.height / text.lineCount;
        const ends = Array.from(Array(text.lineCount + 1).keys()).filter(line => line !== 1 && line !== text.lineCount - 1);
        return ends.slice(1).map((line, at) => [top + ends[at] * each, top + line * each]);
    }
    // Everything that is whole where nothing higher than `part` of a page must be, nor a
    // group that is higher than `groupPart` of it.
    function pieces(part: real, groupPart: real): var {
        const most = height - 2 * edge;
        return wholes(holder, 0, [], part * most, groupPart * most);
    }
    // From where the next page begins: nothing above it is cut, nor anything at it. What
    // would leave half of this page empty begins here and goes on there; a group only
    // where four fifths of the page would be.
    function firstCut(from: real): real {
        let cut = cutAmong(pieces(1, 1), from);
        if (cut < height * 0.5)
            cut = Math.max(cut, cutAmong(pieces(0.35, 1), from));
        if (cut < height * 0.2)
            cut = Math.max(cut, cutAmong(pieces(0.35, 0), from));
        return cut;
    }
    function cutAmong(all: var, from: real): real {
        let end = from + height - edge;
        if (from + height >= wordsHeight - 1)
            return height;
        for (let before = -1; before !== end; ) {
            before = end;
            end = all.reduce((least, [top, bottom]) => top < end - 1 && bottom > end + 1 ? Math.min(least, top) : least, end);
        }
        const last = all.filter(([, bottom]) => bottom <= end + 1).reduce((lowest, each) => !lowest || each[0] > lowest[0] ? each : lowest, null);
        if (last && last[2] && last[0] > from + height * 0.1)
            end = last[0];
        const next = all.reduce((least, [top, bottom]) => top >= end - 1 ? Math.min(least, top) : least, Infinity);
        const cut = Number.isFinite(next) ? Math.max(end, next) : end;
        return cut > from + height * 0.1 ? cut - from : height * 0.85;
    }
    function look() {
        isStale = false;
        shownHeight = moving ? height : shownFrom(contentY);
        head = headAt(holder, 0, contentY, true);
    }
    function shownFrom(from: real): real {
        return showsEdges ? height : Math.min(height, Math.floor(firstCut(from) + edge));
    }

    onContentYChanged: isStale = true
    onContentHeightChanged: isStale = true
    onHeightChanged: isStale = true
    onMovingChanged: isStale = true
    // A finger that let go in the middle of a line has the line whole.
    onMovementEnded: {
        if (contentY <= 1 || contentY >= contentHeight - height - 1)
            return;
        const tops = pieces(0.35, 0).map(([top]) => landing(top));
        contentY = tops.reduce((best, top) => Math.abs(top - contentY) < Math.abs(best - contentY) ? top : best, 0);
    }

    // What the keyboard reaches must be seen; a touch must not move what it touches.
    readonly property Item focused: Window.activeFocusItem

    // A first key may only show the ring where the focus stands already.
    readonly property bool isByKeys: Theme.isByKeys

    onFocusedChanged: revealFocused()
    onIsByKeysChanged: revealFocused()

    function revealFocused() {
        if (focused && (isByKeys || (focused as Pressable)?.visualFocus) && holds(focused))
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
        // Of what is higher than the area, the beginning.
        const first = top < 1 ? 0 : landing(top);
        const lowest = top + length + 2 * edge - height;
        let next = Math.max(0, Math.min(contentHeight + bottomMargin - height, first, Math.max(lowest, Math.min(contentY, first))));
        // What would not be shown there, a heading of what follows, begins the page.
        if (top > next && top + length > next + shownFrom(next)) {
            next = top;
            bottomMargin = Math.max(0, next + height - contentHeight);
        }
        contentY = next;
    }

    // What it lies on.
    property color ground: Theme.paper
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
    Rectangle {
        parent: area
        y: area.shownHeight
        z: 1
        width: area.width
        height: area.height - y
        visible: height > 0
        color: area.ground

        // What is not shown is not pressed.
        MouseArea {
            anchors.fill: parent
        }
    }
    Rectangle {
        parent: area
        z: 1
        width: area.width
        height: area.edge + area.shownTop
        visible: area.head !== null
        color: area.ground

        ButtonWords {
            x: area.head ? area.edge + holder.mapFromItem(area.head, 0, 0).x : 0
            y: area.edge
            width: area.head?.width ?? 0
            words: area.head?.text ?? ""
            color: area.head?.color ?? Theme.ink
            font.pixelSize: area.head?.font.pixelSize ?? Theme.bodySize
            lineHeight: area.head?.lineHeight ?? 1
            horizontalAlignment: Text.AlignLeft
        }
        MouseArea {
            anchors.fill: parent
        }
    }
    // Once it has been laid out and drawn.
    Connections {
        target: area.Window.window
        enabled: area.isStale

        function onFrameSwapped() {
            area.look();
        }
    }
    Behavior on contentY {
        enabled: !area.moving && Theme.motion > 0

        NumberAnimation {
            duration: Theme.motion
            easing.type: Easing.OutCubic
        }
    }
}
