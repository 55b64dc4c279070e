pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Kiosk
import Kiosk.ViewModels

// The blocks of one screen, one delegate a kind.
Column {
    id: view

    required property BlockListModel blocks
    required property QuestionListModel questions

    spacing: Theme.isLow ? Theme.mm(2) : Theme.mm(5)

    Repeater {
        model: view.blocks
        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: "paragraph"

                ParagraphBlock {
                    width: view.width
                }
            }
            DelegateChoice {
                roleValue: "subheading"

                SubheadingBlock {
                    width: view.width
                }
            }
            DelegateChoice {
                roleValue: "list"

                ListBlock {
                    width: view.width
                }
            }
            DelegateChoice {
                roleValue: "steps"

                ListBlock {
                    width: view.width
                    isNumbered: true
                }
            }
            DelegateChoice {
                roleValue: "callout"

                CalloutBlock {
                    width: view.width
                }
            }
            DelegateChoice {
                roleValue: "questions"

                QuestionsBlock {
                    width: view.width
                    questions: view.questions
                }
            }
            DelegateChoice {
                roleValue: "definitions"

                ListBlock {
                    width: view.width
                }
            }
            DelegateChoice {
                roleValue: "proportion"

                ProportionBlock {
                    width: view.width
                }
            }
        }
    }
}
