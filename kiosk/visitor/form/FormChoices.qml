pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor

// A question answered by choosing; what would be passed on is shown in words.
FormPage {
    id: page

    noted: said.visible ? said.height + column.spacing : 0
    asksFirst: true
    isOfAnswers: true

    Column {
        id: column

        width: page.width
        spacing: Theme.isLow ? Theme.space.snug : Theme.space.apart

        Column {
            width: parent.width
            visible: page.view.listed.length > 0
            spacing: Theme.space.tight
            Accessible.role: Accessible.List
            Accessible.name: page.view.title

            Repeater {
                model: page.view.listed.length

                ListCard {
                    required property int index

                    width: page.width
                    height: implicitHeight
                    plain: page.view.listed[index] ?? ""
                    rich: ""
                }
            }
        }
        ChoiceList {
            id: first

            width: parent.width
            title: page.view.title
            choices: page.view.choices
            onChosen: (field, value) => page.form.choose(field, value)
            onConfirmed: page.form.goNext()
        }
        AnswerNote {
            id: said

            width: parent.width
            words: page.view.error
            onWordsChanged: {
                if (words === "")
                    return;
                first.Accessible.announce(words, Accessible.Assertive);
                page.told(said.note);
            }
        }
    }

    function takeFocus() {
        first.takeFocus();
    }
}
