import QtQuick
import touchkit

// One thing to know at a glance: its value large, its name below.
Rectangle {
    id: fact

    required property string name
    required property string value

    implicitHeight: column.implicitHeight + Theme.space.apart
    radius: Theme.rowRadius
    color: Theme.card
    border.width: Theme.stroke
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + value

    Column {
        id: column

        x: Theme.gap
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(0.8)

        ButtonWords {
            width: parent.width
            words: fact.value
            color: Theme.ink
            horizontalAlignment: Text.AlignLeft
        }
        ButtonWords {
            width: parent.width
            words: fact.name
            color: Theme.softInk
            font.weight: Font.Normal
            horizontalAlignment: Text.AlignLeft
        }
    }
}
