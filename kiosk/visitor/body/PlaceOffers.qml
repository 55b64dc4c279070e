pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// The places people ask about most, for whoever would rather not aim at a picture.
GridLayout {
    id: offers

    required property BodyMapViewModel viewModel
    readonly property int rowCount: Math.ceil(places.count / columns)
    // What a button is high where all rows share the height, names in one line; and wide.
    readonly property real buttonHeight: rowCount > 0 ? (height + rowSpacing) / rowCount - rowSpacing - Theme.words.height - Theme.space.hair : 0
    readonly property real buttonWidth: ((width + columnSpacing) / columns - columnSpacing - Theme.gap) / 2
    // What a large panel makes large has words to match, as far as the longest fits: all
    // of one size.
    readonly property real roomy: Theme.bodySize * (buttonWidth - 2 * Theme.gap - 2 * Theme.space.hair - 2) / Math.max(1, widest())
    readonly property real wordSize: buttonHeight > Theme.mm(34) ? Math.max(Theme.bodySize, Math.floor(Math.min(Theme.capital(8.2), roomy))) : Theme.bodySize

    columns: Theme.textStep === 0 ? 2 : 1
    uniformCellWidths: true
    columnSpacing: Theme.isLow ? Theme.space.near : Theme.space.wide
    rowSpacing: Theme.isLow ? Theme.space.tight : Theme.textStep === 2 ? Theme.space.snug : Theme.space.clear
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Places people often ask about")

    // Of two that stand side by side the higher name gives both its height, so that
    // their buttons have one.
    function nameHeight(at: int, own: real): real {
        const beside = columns === 2 && places.count > 0 ? places.itemAt(at % 2 ? at - 1 : at + 1) as Offer : null;
        return beside ? Math.max(own, beside.ownHeight) : own;
    }

    function widest(): real {
        let most = 0;
        for (let at = 0; at < places.count; at++) {
            const each = places.itemAt(at) as Offer;
            if (each)
                most = Math.max(most, Theme.words.advanceWidth(each.words), Theme.words.advanceWidth(each.otherWords));
        }
        return most;
    }

    Repeater {
        id: places

        model: offers.viewModel.offers

        Offer {}
    }

    // A block of its own, so that a page never ends between a name and its buttons.
    component Offer: Rectangle {
        id: offer

        required property int index
        required property string code
        required property string title
        required property string words
        required property string name
        required property string otherCode
        required property string otherWords
        required property string otherName
        readonly property real ownHeight: label.implicitHeight
        readonly property real nameHeight: offers.nameHeight(index, ownHeight)

        implicitHeight: nameHeight + cell.spacing + sides.implicitHeight
        color: "transparent"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumHeight: nameHeight + Theme.mm(48)
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: 1
        Accessible.role: Accessible.ListItem
        Accessible.name: title

        ColumnLayout {
            id: cell

            anchors.fill: parent
            spacing: Theme.space.hair

            BodyText {
                id: label

                plain: offer.title
                font.weight: Font.Bold
                lineHeight: 1.05
                verticalAlignment: Text.AlignBottom
                Layout.fillWidth: true
                Layout.preferredHeight: offer.nameHeight
            }
            RowLayout {
                id: sides

                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.fillHeight: true

                SideButton {
                    name: offer.name
                    inShort: offer.words
                    onChosen: offers.viewModel.toggle(offer.code)
                }
                SideButton {
                    visible: offer.otherCode !== ""
                    name: offer.otherName
                    inShort: offer.otherWords
                    onChosen: offers.viewModel.toggle(offer.otherCode)
                }
            }
        }
    }

    component SideButton: TouchButton {
        kind: TouchButton.Kind.Plain
        cornerRadius: Theme.largeRadius
        wordSize: offers.wordSize
        topPadding: Theme.space.tight
        bottomPadding: Theme.space.tight
        leftPadding: Theme.space.hair
        rightPadding: Theme.space.hair
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
    }
}
