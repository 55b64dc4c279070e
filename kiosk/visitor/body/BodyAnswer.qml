pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor
import visitor.viewmodels

// What is chosen, what leads, and the muscles; before a choice, how the map works.
Column {
    id: column

    required property BodyMapViewModel viewModel
    readonly property BodyAnswerViewModel answer: viewModel.answer
    property alias strip: strip
    required property bool hasWays
    // What is seen of it at once.
    required property real room

    spacing: Theme.space.tight

    GridLayout {
        width: parent.width
        columns: 1
        rowSpacing: Theme.space.tight

        // Two places stand side by side: the muscles below need the room.
        GridLayout {
            id: places

            Layout.row: strip.leads ? 1 : 0
            Layout.fillWidth: true
            columns: Theme.textStep === 0 && chips.count > 1 ? 2 : 1
            uniformCellWidths: true
            rowSpacing: Theme.space.tight
            columnSpacing: Theme.space.tight
            visible: !column.viewModel.isEmpty
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Places you chose")

            Repeater {
                id: chips

                model: column.viewModel.chosen

                ChosenChip {
                    required property string code
                    required words
                    required other
                    required otherName
                    required removalName

                    isNarrow: places.columns === 2
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onSideChanged: column.viewModel.switchSide(code)
                    onRemoved: column.viewModel.toggle(code)
                }
            }
        }
        AlarmStrip {
            id: strip

            // The chips of several places, and of two in large words, would push it out of view.
            readonly property bool leads: chips.count > (Theme.textStep > 0 ? 1 : 4) || isPushed
            readonly property bool isPushed: places.implicitHeight + column.spacing + implicitHeight > column.room

            Layout.row: leads ? 0 : 1
            Layout.fillWidth: true
            alarm: column.answer.alarm
        }
    }
    // Below what may be an emergency: its words are seen at once.
    BodyWays {
        visible: column.hasWays && !column.viewModel.listing.isShown
        width: parent.width
        viewModel: column.viewModel
    }
    BodyText {
        width: parent.width
        visible: column.viewModel.isEmpty
        // In the largest words the short way leaves room for one more place.
        plain: column.viewModel.listing.isShown ? qsTr("Choose one place or more.") : Theme.isLow || Theme.textStep === 2 ? qsTr("Touch the picture, or choose here.") : qsTr("Touch the place on the picture, or choose from the list. You can choose more than one.")
        color: Theme.softInk
        font.pixelSize: Theme.leadSize
        lineHeight: 1.15
    }
    PlaceOffers {
        id: offers

        width: parent.width
        height: Math.max(implicitHeight, column.room - y)
        visible: column.viewModel.isEmpty && !column.viewModel.listing.isShown
        viewModel: column.viewModel
    }
    Heading {
        width: parent.width
        level: 2
        // On a low screen each card's own words must do: the muscles need the room.
        visible: plain !== "" && !(Theme.isLow && repeater.count > 0)
        plain: column.answer.words
        font.pixelSize: Theme.bodySize
        lineHeight: 1.15
        // Where no muscle follows they are a sentence.
        Accessible.role: repeater.count > 0 ? Accessible.Heading : Accessible.StaticText
    }
    GridLayout {
        id: cards

        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

        width: parent.width
        // Two beside each other would be as high as the longer in larger words, and often
        // higher than what room is left.
        columns: Theme.isLow || Theme.textStep > 0 ? 1 : 2
        columnSpacing: Theme.isLow ? Theme.space.tight : Theme.space.snug
        rowSpacing: Theme.space.tight
        visible: repeater.count > 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Muscles that may send pain there")

        Repeater {
            id: repeater

            model: column.answer.cards

            MuscleCard {
                Layout.preferredWidth: cards.cell
                Layout.maximumWidth: cards.cell
                Layout.fillHeight: true
                onChosen: column.viewModel.openMuscle(cardId)
            }
        }
    }
    BodyText {
        width: parent.width
        visible: plain !== ""
        plain: column.answer.pattern
        color: Theme.softInk
        lineHeight: 1.15
    }
}
