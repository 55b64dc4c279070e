import QtQuick
import touchkit

// What is said of an answer. Its room stays once it was needed: no answer moves under
// the finger that has just given it.
Item {
    id: kept

    required property string words
    property alias note: said
    property real room: 0

    visible: words !== "" || room > 0
    height: room
    onWordsChanged: keep()

    function keep() {
        if (words !== "")
            room = Math.max(room, said.implicitHeight);
    }

    ErrorNote {
        id: said

        width: kept.width
        words: kept.words
        onImplicitHeightChanged: kept.keep()
    }
}
