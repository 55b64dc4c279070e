import QtQuick
import touchkit

// One sentence on how things stand, with its sign; a screen reader hears it come.
Rectangle {
    id: notice

    enum Kind {
        Good,
        Problem
    }

    required property string words
    property int kind: Notice.Kind.Good
    readonly property bool isProblem: kind === Notice.Kind.Problem

    visible: words !== ""
    implicitHeight: visible ? text.implicitHeight + Theme.space.broad : 0
    radius: Theme.radius
    color: isProblem ? Theme.paleAlert : Theme.paleAccent
    border.width: Theme.stroke
    border.color: isProblem ? Theme.alert : Theme.paleAccentInk
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words
    Accessible.ignored: !visible
    onWordsChanged: {
        if (words !== "") {
            Accessible.announce(words, isProblem ? Accessible.Assertive : Accessible.Polite);
        }
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.space.apart
        anchors.verticalCenter: parent.verticalCenter
        name: notice.isProblem ? "warning" : "check"
        size: Theme.bodySize * 1.3
        color: notice.isProblem ? Theme.alert : Theme.paleAccentInk
    }
    BodyText {
        id: text

        plain: notice.words
        Accessible.ignored: true
        anchors {
            left: sign.right
            right: parent.right
            leftMargin: Theme.space.near
            rightMargin: Theme.space.apart
            verticalCenter: parent.verticalCenter
        }
    }
}
