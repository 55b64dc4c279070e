pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// Everything the picture does, as rows of full size: places or muscles by parts of the body.
ColumnLayout {
    id: pane

    required property BodyMapViewModel viewModel
    readonly property BodyListViewModel listing: viewModel.listing
    // What pages the list may stand below the pane, which is higher then.
    property bool hasMore: true
    readonly property alias area: rows
    readonly property string moreWords: rows.hasMore ? qsTr("More of the list") : qsTr("Top of the list")
    // Where all parts would leave what is in them no room, the open one shows alone.
    readonly property bool isCompact: Theme.isWide || Theme.textStep > 0
    readonly property bool isOpen: !isCompact || !listing.isChoosing
    // Large words leave a low pane one column, and the largest no room to name the open part,
    // which its places name too.
    readonly property bool isCrowded: Theme.isLow && Theme.textStep > 0
    readonly property bool namesPart: !isCrowded || Theme.textStep < 2

    // A muscle takes more lines than a place: what leads elsewhere follows it.
    readonly property bool isMuscleFirst: isCrowded && listing.isOfMuscles && isOpen

    spacing: Theme.gap

    // Of one width, but for the largest words, which need what a shorter one leaves.
    RowLayout {
        spacing: Theme.space.tight
        Layout.fillWidth: true

        Chip {
            name: qsTr("Places")
            isOneOf: true
            isChosen: !pane.listing.isOfMuscles
            Layout.fillWidth: true
            leftPadding: Theme.space.tight
            rightPadding: Theme.space.tight
            Layout.preferredWidth: Theme.textStep === 2 ? implicitWidth : 1
            onChosen: pane.viewModel.showAs("list")
        }
        Chip {
            name: qsTr("Muscles")
            isOneOf: true
            isChosen: pane.listing.isOfMuscles
            Layout.fillWidth: true
            Layout.minimumHeight: implicitHeight
            leftPadding: Theme.space.tight
            rightPadding: Theme.space.tight
            Layout.preferredWidth: Theme.textStep === 2 ? implicitWidth : 1
            onChosen: pane.viewModel.showAs("muscles")
        }
        Chip {
            name: qsTr("Picture")
            Layout.fillWidth: true
            leftPadding: Theme.space.tight
            rightPadding: Theme.space.tight
            Layout.preferredWidth: Theme.textStep === 2 ? implicitWidth : 1
            onChosen: pane.viewModel.showAs("")
        }
    }
    PagedArea {
        id: rows

        ground: Theme.card
        Layout.fillWidth: true
        Layout.fillHeight: true

        Column {
            width: parent.width
            spacing: Theme.space.near

            Flow {
                width: parent.width
                spacing: Theme.gap
                visible: !pane.isMuscleFirst || pane.namesPart
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Parts of the body")

                Repeater {
                    model: pane.listing.groups

                    Chip {
                        required property string cardId
                        required property string title

                        width: Math.min(implicitWidth, parent.width)
                        leftPadding: pane.isCompact ? Theme.space.near : Theme.space.clear
                        rightPadding: leftPadding
                        visible: !pane.isCompact || pane.listing.isChoosing || (isChosen && pane.namesPart)
                        name: title
                        isOneOf: true
                        isChosen: pane.listing.group === cardId
                        // "Back" is in the bar as well.
                        Accessible.name: qsTr("%1, part of the body").arg(title)
                        onChosen: pane.listing.openGroup(cardId)
                    }
                }
                OtherParts {
                    visible: pane.isCompact && !pane.isMuscleFirst
                }
            }
            Grid {
                id: places

                readonly property real cell: (width - (columns - 1) * spacing) / columns

                width: parent.width
                columns: Theme.textStep < 2 && !pane.isCrowded ? 2 : 1
                spacing: Theme.gap
                visible: !pane.listing.isOfMuscles && pane.isOpen
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Places that may hurt")

                Repeater {
                    model: pane.listing.places

                    TickRow {
                        required property string code
                        required property string words
                        required isChosen

                        width: places.cell
                        name: words
                        onChosen: pane.viewModel.toggle(code)
                    }
                }
            }
            Column {
                width: parent.width
                spacing: Theme.gap
                visible: pane.listing.isOfMuscles && pane.isOpen
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Muscles")

                Repeater {
                    model: pane.listing.muscles

                    MuscleCard {
                        width: parent.width
                        isBrief: !pane.namesPart
                        onChosen: pane.viewModel.openMuscle(cardId)
                    }
                }
            }
            OtherParts {
                visible: pane.isMuscleFirst
            }
        }
    }
    MoreButton {
        visible: pane.hasMore && isNeeded
        area: rows
        room: pane.height - Theme.target - Theme.gap
        Layout.alignment: Qt.AlignHCenter
        // Two lines of its words would take the height of one of the list.
        Layout.preferredWidth: pane.width * (pane.isCrowded ? 1 : 0.7)
        Layout.minimumHeight: implicitHeight
        name: pane.moreWords
    }

    component OtherParts: Chip {
        width: Math.min(implicitWidth, parent.width)
        leftPadding: Theme.space.near
        rightPadding: Theme.space.near
        name: qsTr("Other parts")
        isExpander: true
        isChosen: pane.listing.isChoosing
        Accessible.name: qsTr("Other parts of the body")
        onChosen: pane.listing.chooseGroup()
    }
}
