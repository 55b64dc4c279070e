import QtQuick
import QtQuick.Layouts
import touchkit

// A page of words alone: More comes where they do not fit, and takes room only then.
PageFrame {
    id: page

    default property alias content: words.content
    // What stays below whether or not there is more.
    property alias fixed: kept.data
    property bool hasFixed: false
    property real restBelow: Theme.space.near
    // What it takes on one line.
    property real fixedOneLine: 0
    // Beside More it may have no room for its sign, on a panel as narrow as a hand is long.
    readonly property real beside: width - 2 * Theme.margin - 2 * inset - 2 * Theme.gap
    readonly property bool isNarrow: hasFixed && fixedOneLine > 0.5 * beside
    readonly property bool isCramped: hasFixed && 0.8 * fixedOneLine > 0.5 * beside
    readonly property real widestMore: Math.min(width - 2 * Theme.margin, Theme.widestButton)
    readonly property real moreWidth: Math.min(widestMore, Math.max(Theme.mm(120), more.widest))
    // The height without More: what shrank for it would hide it again.
    readonly property real room: height - roomAbove - restBelow - (hasFixed ? footerHeight + spacing : 0)

    pages: words
    roomAbove: Theme.isLow ? Theme.space.apart : Theme.margin
    roomBelow: hasFooter ? Theme.space.snug : restBelow
    spacing: Theme.gap + restBelow - Theme.space.snug
    hasFooter: more.isNeeded || hasFixed
    inset: hasFixed ? words.edge : Math.max(0, Math.floor((width - 2 * Theme.margin - moreWidth) / 2))
    // Not More's own height, which follows its words and its width, and with them how much
    // there is to page: the page would never come to rest.
    footerHeight: Theme.button(hasFixed ? isNarrow || Theme.textStep > (Theme.isWide ? 1 : 0) ? 2 : 1 : more.widest > widestMore ? 2 : 1)
    body: PagedArea {
        id: words

        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    footer: [
        MoreButton {
            id: more

            area: words
            room: page.room
            hasIcon: !page.isCramped
            Layout.fillWidth: page.hasFixed
            Layout.fillHeight: page.hasFixed
            Layout.preferredWidth: page.isCramped ? 0.45 * page.beside : page.hasFixed ? 1 : page.moreWidth
        },
        RowLayout {
            id: kept

            visible: page.hasFixed
            Layout.fillWidth: true
            Layout.preferredWidth: page.isCramped ? 0.55 * page.beside : 1
        }
    ]
}
