pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor
import visitor.viewmodels

// What it is about in one sentence, and the ways on.
WholePage {
    id: screen

    required property ShellViewModel shell
    readonly property HomeViewModel viewModel: shell.pages.home
    readonly property bool leadsWithMap: shell.offersMap
    readonly property real growth: Theme.roominess
    readonly property bool isStacked: Theme.textStep === 2 && !Theme.isWide
    // What is left of the height is shared out, and never makes a card out of proportion.
    readonly property real spare: Math.max(0, room - about.y - about.height - column.spacing - first.implicitHeight - column.spacing - grid.implicitHeight - (late.visible ? late.implicitHeight + column.spacing : 0) - 2 * pages.edge)
    readonly property real forFirst: Math.min(0.4 * spare, growth * Theme.mm(45))
    readonly property real forRest: Math.min(0.6 * spare, growth * Theme.mm(25) * Math.ceil(cards.count / grid.across))
    // On a panel that is higher than one reaches, the rest stands above the cards.
    readonly property real above: height > Theme.mm(450) ? Math.round(spare - forFirst - forRest) : 0

    // The first page shows where it hurts. What it is about gives way to that, and the
    // clinic's name: both were said before.
    readonly property real leastFirst: first.across === 3 || !leadsWithMap ? first.implicitHeight : hero.implicitHeight
    readonly property real firstPage: room - (hasFixed ? 0 : footerHeight + spacing) - pages.edge
    readonly property real leastAbove: heading.implicitHeight + column.spacing + (review.visible && about.columns === 1 ? review.implicitHeight + column.spacing : 0)
    readonly property bool hasRoomForClinic: clinic.height + column.spacing + leastAbove + leastFirst <= firstPage
    readonly property bool hasRoomToSay: clinic.height + column.spacing + leastAbove + whole.implicitHeight + column.spacing + leastFirst <= firstPage

    // A page ahead, so that nobody comes to an end that is none. What shows comes at once,
    // the page after it once this one is painted.
    function lookAhead() {
        const ahead = pages.contentHeight - pages.contentY - pages.height;
        if (ahead <= 0)
            viewModel.offerMore();
        else if (ahead < pages.height)
            later.start();
    }

    // What was laid out before the Connections below were made told nobody.
    Component.onCompleted: lookAhead()

    title: heading.plain
    hasFixed: shell.offersForm
    fixedOneLine: interest.advanceWidth + Theme.bodySize * 1.1 + 3 * Theme.gap + 2 * Theme.space.broad
    fixed: TouchButton {
        name: interest.text
        iconName: screen.isCramped ? "" : "clipboard"
        leftPadding: screen.isCramped || Theme.textStep === 2 && !Theme.isWide ? Theme.gap : Theme.space.broad
        Layout.fillWidth: true
        Layout.fillHeight: true
        onChosen: screen.shell.showForm()
    }

    TextMetrics {
        id: interest

        font: Theme.words.font
        text: qsTr("I am interested")
    }
    Timer {
        id: later

        interval: 50
        onTriggered: screen.viewModel.offerMore()
    }
    Connections {
        target: screen.pages

        function onContentYChanged() {
            screen.lookAhead();
        }
        function onContentHeightChanged() {
            screen.lookAhead();
        }
    }
    // How high the sentence would be, whether or not it shows.
    BodyText {
        id: whole

        visible: false
        width: parent.width
        plain: screen.viewModel.sentence
        font.pixelSize: Math.round(screen.growth * Theme.leadSize)
        lineHeight: 1.2
    }
    Column {
        id: column

        readonly property real gap: Theme.isLow ? Theme.space.snug : Theme.gap * 1.4

        width: parent.width
        spacing: Theme.isLow ? Theme.space.snug : Theme.isWide ? Theme.space.apart : Theme.space.broad

        ClinicName {
            id: clinic

            shell: screen.shell
            width: parent.width
            visible: !Theme.isLow && screen.hasRoomForClinic
        }
        // A wide screen has what is said of the review beside the title.
        GridLayout {
            id: about

            width: parent.width
            columns: Theme.isWide && Theme.textStep === 0 ? 2 : 1
            rowSpacing: column.spacing
            columnSpacing: Theme.space.near

            Heading {
                id: heading

                font.pixelSize: Math.round(screen.growth * Theme.titleSize)
                plain: screen.viewModel.title !== "" ? screen.viewModel.title : screen.viewModel.isEmpty ? qsTr("There is nothing to read right now") : qsTr("What would you like to read about?")
                Layout.fillWidth: true
            }
            // Elsewhere its card says it.
            BodyText {
                id: review

                visible: plain !== "" && Theme.isWide
                plain: screen.viewModel.isUnreviewed && !screen.viewModel.isOverdue ? qsTr("Not yet reviewed by a health professional.") : ""
                color: Theme.softInk
                lineHeight: 1.1
                Layout.fillWidth: !Theme.isWide || Theme.textStep > 0
            }
            BodyText {
                // On a low screen the cards need its room.
                visible: plain !== "" && (screen.viewModel.title === "" || !Theme.isLow && screen.hasRoomToSay)
                plain: screen.viewModel.isEmpty ? qsTr("Please ask at the front desk.") : screen.viewModel.sentence
                color: Theme.softInk
                font.pixelSize: Math.round(screen.growth * Theme.leadSize)
                lineHeight: 1.2
                Layout.columnSpan: about.columns
                Layout.fillWidth: true
            }
        }
        Item {
            width: parent.width
            height: screen.above - column.spacing
            visible: height > 0
        }
        GridLayout {
            id: first

            readonly property int across: screen.isStacked ? 1 : Theme.isWide ? 3 : 2

            width: parent.width
            height: implicitHeight + screen.forFirst
            columns: across
            rowSpacing: column.gap
            columnSpacing: column.gap
            uniformCellWidths: true

            TouchCard {
                id: hero

                visible: screen.leadsWithMap
                isHero: true
                growth: screen.growth
                name: qsTr("Where does it hurt?")
                note: qsTr("Touch the place on a picture of the body")
                iconName: "person"
                focus: visible
                Layout.columnSpan: Theme.isWide ? 1 : first.across
                Layout.fillWidth: true
                Layout.fillHeight: true
                onChosen: screen.shell.showBodyMap()
            }
            Repeater {
                id: large

                model: screen.viewModel.large

                SectionCard {
                    isLarge: true
                    focus: !screen.leadsWithMap && index === 0
                }
            }
        }
        GridLayout {
            id: grid

            readonly property int across: screen.isStacked ? 1 : !Theme.isWide ? 2 : Theme.isLow && Theme.textStep > 0 ? 3 : 4

            width: parent.width
            height: implicitHeight + screen.forRest
            columns: across
            rowSpacing: column.gap
            columnSpacing: column.gap
            uniformCellWidths: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Sections")

            Repeater {
                id: cards

                model: screen.viewModel.cards

                SectionCard {
                    focus: !screen.leadsWithMap && large.count === 0 && index === 0
                    // A list: what the treatment is and what can go wrong say more.
                    showsNote: false
                }
            }
            TouchCard {
                growth: screen.growth
                visible: screen.viewModel.title !== "" && !screen.viewModel.isOverdue
                name: qsTr("Where this comes from")
                note: review.plain
                showsNote: !Theme.isWide
                iconName: "source"
                Layout.columnSpan: grid.across - cards.count % grid.across
                Layout.fillWidth: true
                Layout.fillHeight: true
                onChosen: screen.shell.showSources()
            }
        }
        ReviewRow {
            id: late

            width: parent.width
            visible: screen.viewModel.isOverdue
            isAlert: true
            review: qsTr("The check of these pages is late. Ask your doctor or nurse if anything has changed.")
            wayOn: qsTr("Where this comes from")
            onChosen: screen.shell.showSources()
        }
    }

    component SectionCard: TouchCard {
        required property int index
        required property string cardId
        required property string title
        required iconName
        required note
        required minutes

        name: title
        growth: screen.growth
        Layout.fillWidth: true
        Layout.fillHeight: true
        onChosen: screen.viewModel.choose(cardId)
    }
}
