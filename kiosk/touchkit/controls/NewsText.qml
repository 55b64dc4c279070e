import QtQuick
import touchkit

// Words that change while somebody is here, and are told to a screen reader as they do.
BodyText {
    id: news

    property bool isUrgent: false
    property bool isThere: false

    Component.onCompleted: isThere = true
    onPlainChanged: {
        if (isThere && plain !== "")
            Accessible.announce(plain, isUrgent ? Accessible.Assertive : Accessible.Polite);
    }
}
