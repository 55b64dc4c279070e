import QtQuick
import touchkit
import visitor.viewmodels

// Who wrote and checked the words, and until when; it turns into an alert when that is past.
Rectangle {
    id: panel

    required property SourcesViewModel viewModel

    implicitHeight: column.implicitHeight + Theme.mm(9)
    radius: Theme.radius
    color: viewModel.isOverdue ? Theme.paleAlert : Theme.paleAccent
    border.width: viewModel.isOverdue ? 2 * Theme.stroke : Theme.stroke
    border.color: viewModel.isOverdue ? Theme.alert : Theme.paleAccentInk

    Column {
        id: column

        x: Theme.space.apart
        y: Theme.mm(4.5)
        width: parent.width - 2 * x
        spacing: Theme.space.tight

        BodyText {
            width: parent.width
            visible: panel.viewModel.isOverdue
            plain: qsTr("The check of these pages is late. Ask your doctor or nurse if anything has changed.")
            color: Theme.alert
            font.weight: Font.Bold
        }
        BodyText {
            width: parent.width
            plain: panel.viewModel.review.join(" ")
            color: panel.viewModel.isOverdue ? Theme.ink : Theme.paleAccentInk
            lineHeight: 1.2
        }
    }
}
