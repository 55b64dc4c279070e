pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// More on where the pain is felt, or why it comes and what may help.
Column {
    id: words

    required property MuscleViewModel viewModel
    readonly property bool hasCauses: viewModel.hasCauses

    spacing: Theme.space.snug

    Passage {
        visible: !words.hasCauses && plain !== ""
        plain: words.viewModel.turnHint
        color: Theme.accent
        font.weight: Font.Bold
    }
    Passage {
        visible: !words.hasCauses
        plain: qsTr("The muscle: %1").arg(words.viewModel.where)
    }
    Grid {
        id: lists

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: Theme.textStep === 2 ? 1 : 2
        spacing: Theme.space.near
        visible: words.hasCauses

        WordList {
            width: lists.cell
            title: qsTr("Everyday causes")
            lines: words.viewModel.causes
        }
        WordList {
            width: lists.cell
            title: qsTr("Often mistaken for")
            lines: words.viewModel.mistakenFor
        }
    }
    Passage {
        visible: words.hasCauses
        plain: words.viewModel.helps
    }
    Together {
        width: words.width
        spacing: words.spacing

        Passage {
            visible: !words.hasCauses
            plain: words.viewModel.pattern
            color: Theme.softInk
        }
        Passage {
            visible: words.hasCauses
            plain: words.viewModel.sure
            color: Theme.softInk
        }
        Passage {
            plain: words.viewModel.reviewed
            color: Theme.softInk
        }
    }
    Chip {
        visible: words.hasCauses && words.viewModel.sectionTitle !== ""
        width: Math.min(implicitWidth, parent.width)
        x: Theme.isMirrored ? parent.width - width : 0
        name: qsTr("Next step: %1").arg(words.viewModel.sectionTitle)
        onChosen: words.viewModel.openSection()
    }

    component Passage: BodyText {
        width: words.width
        lineHeight: 1.15
    }
}
