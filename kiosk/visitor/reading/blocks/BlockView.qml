pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import touchkit
import touchkit.models
import visitor
import visitor.viewmodels

// The blocks of one screen, one delegate a kind.
Column {
    id: view

    required property ReadingViewModel viewModel
    required property RowListModel model
    required property real typeSize
    required property real leading
    // What is left of the room, shared out between the blocks.
    property real spare: 0

    readonly property int count: repeater.count
    readonly property int gaps: Math.max(0, repeater.count - 1)
    readonly property real looser: gaps > 0 ? Math.floor(Math.min(Theme.mm(12), spare / (gaps + 2))) : 0
    readonly property real loosened: gaps * looser
    // The height with nothing of the spare room: it does not follow from the spacing.
    readonly property real closeHeight: gaps * Theme.blockSpacing + children.reduce((sum, block) => sum + block.height, 0)

    spacing: Theme.blockSpacing + looser

    Repeater {
        id: repeater

        model: view.model
        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "paragraph"

                ParagraphBlock {
                    width: view.width
                    typeSize: view.typeSize
                    leading: view.leading
                }
            }
            DelegateChoice {
                roleValue: "subheading"

                SubheadingBlock {
                    width: view.width
                    typeSize: view.typeSize
                }
            }
            DelegateChoice {
                roleValue: "list"

                ListBlock {
                    width: view.width
                    typeSize: view.typeSize
                    leading: view.leading
                }
            }
            DelegateChoice {
                roleValue: "steps"

                ListBlock {
                    width: view.width
                    typeSize: view.typeSize
                    leading: view.leading
                    isNumbered: true
                }
            }
            DelegateChoice {
                roleValue: "callout"

                CalloutBlock {
                    width: view.width
                    typeSize: view.typeSize
                    leading: view.leading
                }
            }
            DelegateChoice {
                roleValue: "questions"

                QuestionsBlock {
                    width: view.width
                    typeSize: view.typeSize
                    viewModel: view.viewModel
                }
            }
            DelegateChoice {
                roleValue: "definitions"

                ListBlock {
                    width: view.width
                    typeSize: view.typeSize
                    leading: view.leading
                }
            }
            DelegateChoice {
                roleValue: "table"

                TableBlock {
                    width: view.width
                    typeSize: view.typeSize
                }
            }
            DelegateChoice {
                roleValue: "proportion"

                ProportionBlock {
                    width: view.width
                    typeSize: view.typeSize
                }
            }
        }
    }
}
