import QtQuick
import touchkit

// Pages words down that do not fit; absent where they do.
TouchButton {
    id: more

    required property PagedArea area
    // The height the words would have without this button.
    property real room: area.height

    property bool hasIcon: true

    readonly property bool isNeeded: area.wordsHeight > room + 1

    // The width its longest name takes on one line beside its icon, whichever shows.
    readonly property real widest: Math.max(moreWords.advanceWidth, topWords.advanceWidth) + besideWords + leftPadding + rightPadding + 2

    // At the end it leads back to the top.
    undoesItself: !area.hasMore
    // A voice reads on below by itself.
    choice: ""
    kind: TouchButton.Kind.Plain
    visible: isNeeded
    width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(120))
    name: area.hasMore ? moreWords.text : topWords.text
    iconName: !hasIcon ? "" : area.hasMore ? "more-down" : "more-up"
    onChosen: area.hasMore ? area.pageDown() : area.contentY = 0

    TextMetrics {
        id: moreWords

        font: Theme.words.font
        text: qsTr("More")
    }
    TextMetrics {
        id: topWords

        font: Theme.words.font
        text: qsTr("Back to the top")
    }
}
