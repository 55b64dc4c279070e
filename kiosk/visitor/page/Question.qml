import QtQuick
import touchkit

// What a visitor is asked before anything goes on; `first` has the focus as it comes.
Overlay {
    id: question

    required property string explanation
    required property Item first

    function arrive() {
        first.forceActiveFocus();
        first.Accessible.announce(title, Accessible.Assertive);
    }

    Heading {
        width: parent.width
        plain: question.title
        horizontalAlignment: Text.AlignHCenter
    }
    BodyText {
        width: parent.width
        plain: question.explanation
        font.pixelSize: Theme.leadSize
        horizontalAlignment: Text.AlignHCenter
    }
}
