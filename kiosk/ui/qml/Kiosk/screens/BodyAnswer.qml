pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

// What is chosen, what leads, and the muscles; before a choice, how the map works.
Column {
    id: column

    required property BodyMapViewModel viewModel
    readonly property BodyAnswerViewModel answer: viewModel.answer

    spacing: Theme.mm(3)

    BodyWays {
        visible: !Theme.hasRoomBeside && !column.viewModel.listing.isShown
        width: parent.width
        viewModel: column.viewModel
    }
    BodyText {
        width: parent.width
        visible: column.viewModel.isEmpty
        plain: column.viewModel.listing.isShown ? qsTr("Choose one place or more.") : qsTr("Touch the place on the picture, or choose from the list. You can choose more than one.")
        color: Theme.softInk
        font.pixelSize: Theme.leadSize
        lineHeight: 1.15
    }
    Column {
        width: parent.width
        spacing: Theme.mm(2)
        visible: !column.viewModel.isEmpty
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Places you chose")

        Repeater {
            model: column.viewModel.chosen

            ChosenChip {
                required property string code
                required words
                required other
                required otherName
                required removalName

                width: parent.width
                onSideChanged: column.viewModel.switchSide(code)
                onRemoved: column.viewModel.toggle(code)
            }
        }
    }
    AlarmPanel {
        width: parent.width
        alarm: column.answer.alarm
    }
    BodyText {
        width: parent.width
        visible: plain !== ""
        plain: column.answer.words
        font.weight: Font.Bold
        lineHeight: 1.15
    }
    Grid {
        id: cards

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: Theme.isWide || Theme.textStep === 2 ? 1 : 2
        spacing: Theme.gap
        visible: repeater.count > 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Muscles that may send pain there")

        Repeater {
            id: repeater

            model: column.answer.cards

            TouchCard {
                required property string cardId
                required property string title
                required iconName
                required note

                width: cards.cell
                name: title
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
