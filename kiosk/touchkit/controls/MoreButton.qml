import QtQuick
import touchkit

// Pages words down that do not fit; absent where they do.
TouchButton {
    id: more

    required property PagedArea area
    // The height the words would have without this button.
    property real room: area.height

    readonly property bool isNeeded: area.contentHeight > room + 1

    // At the end it leads back to the top.
    undoesItself: !area.hasMore
    kind: TouchButton.Kind.Plain
    visible: isNeeded
    width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(120))
    name: area.hasMore ? qsTr("More") : qsTr("Back to the top")
    iconName: area.hasMore ? "more-down" : "more-up"
    onChosen: area.hasMore ? area.pageDown() : area.contentY = 0
}
