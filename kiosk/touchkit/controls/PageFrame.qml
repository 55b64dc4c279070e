import QtQuick
import QtQuick.Layouts
import touchkit

// One page: what stays above, words that fit or page down, what stays below.
Item {
    id: frame

    required property string title
    required property PagedArea pages
    // Room above, below, and the widest a line may be.
    property real roomAbove: Theme.isLow ? Theme.space.close : Theme.mm(9)
    property real roomBelow: Theme.space.tight
    property real most: Infinity
    property real spacing: Theme.isLow ? Theme.space.tight : Theme.space.apart
    // Words and buttons that stand in line with what is within the pages' own edge.
    property real inset: 0
    // Where an arrival begins: at the top, but for who comes back to a place kept.
    property real startsAt: 0
    property bool hasHeader: above.children.length > 0
    property bool hasFooter: true
    // Whether the title says how things stand, and is told whenever that changes.
    property bool isNews: false
    property bool isThere: false
    // Whether a question lies over the page and must be answered first.
    property bool isAsking: false
    property real footerHeight: Theme.twoLineButton
    property alias header: above.data
    default property alias body: middle.data
    property alias footer: below.data

    // Somebody came here: the page is at its top, and its own focus may be given.
    signal arrived

    Accessible.role: Accessible.Pane
    Accessible.name: title
    Component.onCompleted: {
        arrive();
        isThere = true;
    }
    onTitleChanged: {
        if (isNews && isThere)
            Accessible.announce(title, Accessible.Polite);
    }

    function arrive() {
        pages.bottomMargin = 0;
        pages.contentY = startsAt;
        arrived();
        Accessible.announce(title, Accessible.Polite);
    }

    ColumnLayout {
        enabled: !frame.isAsking
        width: Math.min(frame.width - 2 * Theme.margin, frame.most)
        spacing: frame.spacing
        anchors {
            horizontalCenter: parent.horizontalCenter
            top: parent.top
            topMargin: frame.roomAbove
            bottom: parent.bottom
            bottomMargin: frame.roomBelow
        }

        RowLayout {
            id: above

            visible: frame.hasHeader
            spacing: Theme.space.clear
            Layout.fillWidth: true
            Layout.leftMargin: frame.inset
            Layout.rightMargin: frame.inset
        }
        RowLayout {
            id: middle

            spacing: Theme.space.broad
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        RowLayout {
            id: below

            visible: frame.hasFooter
            spacing: 2 * Theme.gap
            Layout.fillWidth: true
            Layout.leftMargin: frame.inset
            Layout.rightMargin: frame.inset
            // One height whatever it shows: if More made it taller, the words would get
            // less room and More would come and go for ever.
            Layout.preferredHeight: frame.footerHeight
            Layout.minimumHeight: frame.footerHeight
            Layout.maximumHeight: frame.footerHeight
        }
    }
}
