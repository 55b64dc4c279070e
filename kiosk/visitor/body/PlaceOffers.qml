pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// The places people ask about most, for whoever would rather not aim at a picture.
GridLayout {
    id: offers

    required property BodyMapViewModel viewModel

    columns: Theme.textStep === 0 ? 2 : 1
    uniformCellWidths: true
    columnSpacing: Theme.isLow ? Theme.space.near : Theme.space.wide
    rowSpacing: Theme.isLow ? Theme.space.tight : Theme.space.clear
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Places people often ask about")

    Repeater {
        model: offers.viewModel.offers

        // A block of its own, so that a page never ends between a name and its buttons.
        Rectangle {
            id: offer

            required property string code
            required property string title
            required property string words
            required property string name
            required property string otherCode
            required property string otherWords
            required property string otherName

            implicitHeight: cell.implicitHeight
            color: "transparent"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: label.implicitHeight + Theme.mm(48)
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
                    Layout.fillWidth: true
                }
                RowLayout {
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
    }

    component SideButton: TouchButton {
        kind: TouchButton.Kind.Plain
        cornerRadius: Theme.largeRadius
        // What a large panel makes large has words to match, where they fit.
        readonly property real largeSize: Math.max(Theme.bodySize, Theme.capital(8.2))
        readonly property real largeWidth: Theme.words.advanceWidth(inShort) * largeSize / Theme.bodySize

        wordSize: height > Theme.mm(34) && largeWidth + besideWords + leftPadding + rightPadding < width ? largeSize : Theme.bodySize
        topPadding: Theme.space.tight
        bottomPadding: Theme.space.tight
        leftPadding: Theme.space.hair
        rightPadding: Theme.space.hair
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
    }
}
