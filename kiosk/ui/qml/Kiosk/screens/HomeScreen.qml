pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.ViewModels

// What it is about in one sentence, and the ways on.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property HomeViewModel viewModel: shell.pages.home
    // The height without the More button: cards that shrank for it would hide it again.
    readonly property real room: height - pages.anchors.topMargin - Theme.mm(4)
    readonly property real besides: grid.y + (ways.visible ? ways.implicitHeight + column.spacing : 0) + (footnote.visible ? footnote.implicitHeight + column.spacing : 0) + 2 * pages.edge
    readonly property int columns: Theme.textStep === 2 && !Theme.isWide ? 1 : Theme.isWide ? 3 : 2

    PagedArea {
        id: pages

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.isLow ? Theme.mm(5) : Theme.margin
        anchors.bottomMargin: Theme.mm(4) + (more.visible ? more.height + Theme.gap : 0)

        Column {
            id: column

            width: parent.width
            spacing: Theme.isLow ? Theme.mm(3) : Theme.mm(7)

            ClinicName {
                shell: screen.shell
                width: parent.width
                visible: !Theme.isLow
            }
            Heading {
                width: parent.width
                plain: screen.viewModel.title !== "" ? screen.viewModel.title : screen.viewModel.isEmpty ? qsTr("There is nothing to read right now") : qsTr("What would you like to read about?")
            }
            BodyText {
                width: parent.width
                visible: plain !== ""
                plain: screen.viewModel.isEmpty ? qsTr("Please ask at the front desk.") : screen.viewModel.sentence
                color: Theme.softInk
                font.pixelSize: Theme.leadSize
                lineHeight: 1.2
            }
            Grid {
                id: grid

                width: parent.width
                columns: screen.columns
                rowSpacing: Theme.isLow ? Theme.mm(3) : Theme.gap * 1.4
                columnSpacing: Theme.gap * 1.4
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Sections")

                Repeater {
                    id: cards

                    model: screen.viewModel.cards

                    TouchCard {
                        required property int index
                        required property string cardId
                        required property string title
                        required iconName
                        required note

                        // Cards of one row are of one height.
                        readonly property int row: Math.floor(index / screen.columns)

                        width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
                        height: screen.rowHeight(row, cards.count)
                        name: title
                        focus: index === 0
                        onChosen: screen.viewModel.choose(cardId)
                    }
                }
            }
            GridLayout {
                id: ways

                readonly property bool isStacked: Theme.textStep === 2 && !Theme.isWide

                width: parent.width
                visible: screen.shell.pages.bodyMap.isOffered || screen.shell.pages.form.isOffered
                columns: isStacked ? 1 : 2
                rowSpacing: Theme.gap * 1.4
                columnSpacing: Theme.gap * 1.4

                TouchButton {
                    id: bodyMap

                    visible: screen.shell.pages.bodyMap.isOffered
                    kind: TouchButton.Kind.Plain
                    name: qsTr("Where does it hurt?")
                    iconName: "person"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onChosen: screen.shell.showBodyMap()
                }
                TouchButton {
                    id: form

                    visible: screen.shell.pages.form.isOffered
                    name: qsTr("I am interested")
                    iconName: "clipboard"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onChosen: screen.shell.showForm()
                }
            }
            ReviewRow {
                id: footnote

                width: parent.width
                visible: screen.viewModel.title !== ""
                isAlert: screen.viewModel.isOverdue
                review: screen.viewModel.isOverdue ? qsTr("The check of these pages is late. Ask your clinician if anything has changed.") : screen.viewModel.isUnreviewed ? qsTr("Not yet reviewed by a clinician.") : ""
                wayOn: qsTr("Where this comes from")
                onChosen: screen.shell.showSources()
            }
        }
    }
    MoreButton {
        id: more

        area: pages
        room: screen.room
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        anchors.horizontalCenter: parent.horizontalCenter
    }

    function rowHeight(row: int, count: int): real {
        let tallest = 0;
        for (let i = row * columns; i < Math.min(count, (row + 1) * columns); ++i) {
            const card = cards.itemAt(i);
            if (card)
                tallest = Math.max(tallest, card.implicitHeight);
        }
        // Cards share the room there is, but never grow out of proportion.
        const rows = Math.ceil(count / columns);
        const spare = (room - besides) / rows - grid.rowSpacing;
        return Math.max(tallest, Math.min(spare, Theme.mm(50)));
    }
}
