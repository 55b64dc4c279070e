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
    // Of what stands apart from running words: first sentence, list, callout.
    required property real factsSize
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
                    typeSize: block.isLead ? view.factsSize : view.typeSize
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
                    room: view.width
                    mayPair: !view.viewModel.isPaged
                    typeSize: view.factsSize
                    leading: view.leading
                }
            }
            DelegateChoice {
                roleValue: "steps"

                ListBlock {
                    room: view.width
                    mayPair: !view.viewModel.isPaged
                    typeSize: view.factsSize
                    leading: view.leading
                    isNumbered: true
                }
            }
            DelegateChoice {
                roleValue: "callout"

                CalloutBlock {
                    room: view.width
                    mayPair: !view.viewModel.isPaged
                    typeSize: view.factsSize
                    leading: view.leading
                }
            }
            DelegateChoice {
                roleValue: "questions"

                QuestionsBlock {
                    width: view.width
                    typeSize: view.typeSize
                    rowSize: view.factsSize
                    viewModel: view.viewModel
                }
            }
            DelegateChoice {
                roleValue: "definitions"

                ListBlock {
                    room: view.width
                    mayPair: !view.viewModel.isPaged
                    typeSize: view.factsSize
                    leading: view.leading
                }
            }
            DelegateChoice {
                roleValue: "table"

                TableBlock {
                    width: view.width
                    typeSize: view.factsSize
                }
            }
            DelegateChoice {
                roleValue: "proportion"

                ProportionBlock {
                    width: view.width
                    typeSize: view.factsSize
                }
            }
        }
    }
}
