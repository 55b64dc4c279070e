import QtQuick
import touchkit
import visitor

// What the visitor agrees to, and the tick without which nothing is sent.
FormPage {
    id: page

    // A clinic's own words may be longer than a page.
    readonly property bool isLong: agreed.height + group.spacing + Theme.answer > room

    noted: said.visible ? said.height + group.spacing : 0
    asksFirst: true
    isOfAnswers: true

    Column {
        width: page.width
        spacing: group.spacing

        Together {
            id: group

            width: parent.width
            spacing: Theme.isLow ? Theme.space.snug : Theme.space.clear

            Panel {
                id: agreed

                width: group.width

                BodyText {
                    width: parent.width
                    plain: page.view.passage
                    // So that its tick stands below it in the largest words too.
                    lineHeight: Theme.isLow && Theme.textStep === 2 ? 1 : Theme.isLow ? 1.13 : 1.3
                }
            }
            TickRow {
                id: tick

                width: group.width
                name: page.isLong ? qsTr("I agree to all the words above") : qsTr("I agree")
                leastHeight: Theme.answer
                isChosen: page.view.isAgreed
                onChosen: page.form.choose("agreement", page.view.isAgreed ? "" : "yes")
                Keys.onReturnPressed: page.view.isAgreed ? page.form.goNext() : click()
                Keys.onEnterPressed: page.view.isAgreed ? page.form.goNext() : click()
            }
        }
        AnswerNote {
            id: said

            width: parent.width
            words: page.view.error
            onWordsChanged: {
                if (words === "")
                    return;
                tick.Accessible.announce(words, Accessible.Assertive);
                page.told(said.note);
            }
        }
    }

    function takeFocus() {
        tick.forceActiveFocus();
    }
}
