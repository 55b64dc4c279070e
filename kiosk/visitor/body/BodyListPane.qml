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
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Parts of the body")

                Repeater {
                    model: pane.listing.groups

                    Chip {
                        required property string cardId
                        required property string title

                        width: Math.min(implicitWidth, parent.width)
                        name: title
                        isOneOf: true
                        isChosen: pane.listing.group === cardId
                        // "Back" is in the bar as well.
                        Accessible.name: qsTr("%1, part of the body").arg(title)
                        onChosen: pane.listing.openGroup(cardId)
                    }
                }
            }
            Grid {
                id: places

                readonly property real cell: (width - (columns - 1) * spacing) / columns

                width: parent.width
                columns: Theme.textStep < 2 ? 2 : 1
                spacing: Theme.gap
                visible: !pane.listing.isOfMuscles
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
                visible: pane.listing.isOfMuscles
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Muscles")

                Repeater {
                    model: pane.listing.muscles

                    MuscleCard {
                        width: parent.width
                        onChosen: pane.viewModel.openMuscle(cardId)
                    }
                }
            }
        }
    }
    MoreButton {
        area: rows
        room: pane.height - Theme.target - Theme.gap
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: pane.width * 0.7
        Layout.minimumHeight: implicitHeight
        name: rows.hasMore ? qsTr("More of the list") : qsTr("Top of the list")
    }
}
