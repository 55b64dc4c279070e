import QtQuick
import touchkit
import visitor

// What the visitor agrees to, and the tick without which nothing is sent.
FormPage {
    id: page

    asksFirst: true

    Column {
        width: page.width
        spacing: Theme.isLow ? Theme.space.snug : Theme.space.clear

        Panel {
            width: parent.width

            BodyText {
                width: parent.width
                plain: page.view.passage
            }
        }
        TickRow {
            id: tick

            width: parent.width
            name: qsTr("I agree")
            leastHeight: Theme.answer
            isChosen: page.view.isAgreed
            onChosen: page.form.choose("agreement", page.view.isAgreed ? "" : "yes")
            Keys.onReturnPressed: page.view.isAgreed ? page.form.goNext() : click()
            Keys.onEnterPressed: page.view.isAgreed ? page.form.goNext() : click()
        }
        ErrorNote {
            id: note

            width: parent.width
            words: page.view.error
            onWordsChanged: {
                if (words === "")
                    return;
                tick.Accessible.announce(words, Accessible.Assertive);
                page.told(note);
            }
        }
    }

    function takeFocus() {
        tick.forceActiveFocus();
    }
}
