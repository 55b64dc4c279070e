pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import desk
import QtQuick.Controls.Basic
import desk.viewmodels

// The table: heads that sort, rows that open. Arrows move, Enter opens, Escape closes.
Rectangle {
    id: table

    required property FormsViewModel page
    readonly property real em: Theme.bodySize * 0.86
    readonly property real rowHeight: Math.max(Theme.target, Math.round(em * 2.6) + Theme.space.apart)
    property alias current: list.currentIndex

    function takeFocus() {
        list.forceActiveFocus();
    }

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.stroke
    border.color: Theme.line
    onWidthChanged: page.setRoom((width - 2 * Theme.space.tight - scroll.width) / em)
    onEmChanged: page.setRoom((width - 2 * Theme.space.tight - scroll.width) / em)

    Row {
        id: heads

        y: Theme.space.hair
        anchors.left: rows.left

        Repeater {
            model: table.page.columns

            ColumnHead {
                required property int number
                required property string title
                required property real size

                name: title
                width: size * table.em
                height: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
                onChosen: table.page.sortBy(number)
            }
        }
    }
    Rectangle {
        y: rows.y - height
        width: parent.width
        height: 2 * Theme.stroke
        color: Theme.line
    }
    // Apart from the list, which has the focus together with its row and would be a
    // second stop to a screen reader.
    Item {
        id: rows

        width: parent.width - 2 * Theme.space.tight - scroll.width
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Forms")
        anchors {
            top: heads.bottom
            topMargin: Theme.space.hair
            bottom: parent.bottom
            bottomMargin: Theme.space.tight
            left: parent.left
            leftMargin: Theme.space.tight
        }

        ListView {
            id: list

            anchors.fill: parent
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            model: table.page.table
            currentIndex: -1
            // Rows made ahead of time would be cancelled, loudly, when the order changes.
            cacheBuffer: 0
            // Five times less to do for a row that comes into view.
            reuseItems: true
            onActiveFocusChanged: {
                if (activeFocus && currentIndex < 0) {
                    currentIndex = 0;
                }
            }
            Keys.onReturnPressed: table.page.choose(currentIndex)
            Keys.onEnterPressed: table.page.choose(currentIndex)
            Keys.onEscapePressed: table.page.closeDetails()
            Keys.onPressed: event => {
                const step = Math.max(1, Math.floor(height / table.rowHeight) - 1);
                const places = {
                    [Qt.Key_PageDown]: currentIndex + step,
                    [Qt.Key_PageUp]: currentIndex - step,
                    [Qt.Key_Home]: 0,
                    [Qt.Key_End]: count - 1
                };
                if (event.key in places) {
                    currentIndex = Math.max(0, Math.min(count - 1, places[event.key]));
                    event.accepted = true;
                }
            }

            ScrollBar.vertical: ScrollBar {
                id: scroll

                parent: table
                x: Theme.isMirrored ? Theme.space.hair : table.width - width - Theme.space.hair
                y: rows.y
                width: Theme.mm(6)
                height: list.height
                policy: ScrollBar.AsNeeded
                minimumSize: 0.06
                Accessible.ignored: true

                contentItem: Rectangle {
                    radius: width / 2
                    color: Theme.line
                }
            }
            delegate: FormRow {
                required property int index
                required property string spoken

                name: spoken
                columns: table.page.columns
                width: list.width
                height: table.rowHeight
                isCurrent: ListView.isCurrentItem
                onChosen: {
                    list.currentIndex = index;
                    table.page.choose(index);
                }
            }
        }
    }
    FocusRing {
        control: list
        isShown: list.activeFocus
        anchors.fill: rows
    }
}
