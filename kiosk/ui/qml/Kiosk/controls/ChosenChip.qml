import QtQuick
import QtQuick.Layouts
import Kiosk

// A chosen place in words; one touch changes its side, another lets it go.
Rectangle {
    id: chip

    required property string words
    required property string other
    required property string otherName
    required property string removalName

    signal sideChanged
    signal removed

    implicitHeight: row.implicitHeight + Theme.mm(2)
    radius: Theme.radius
    color: Theme.paleAccent
    border.width: Theme.stroke
    border.color: Theme.paleAccentInk
    Accessible.role: Accessible.ListItem
    Accessible.name: words

    GridLayout {
        id: row

        // Large words get a line of their own.
        readonly property bool isStacked: Theme.textStep === 2

        x: Theme.mm(4)
        y: Theme.mm(1)
        width: chip.width - Theme.mm(5.5)
        columns: isStacked ? 2 : 3
        rowSpacing: Theme.mm(1)
        columnSpacing: Theme.gap

        BodyText {
            plain: chip.words
            color: Theme.paleAccentInk
            font.weight: Font.Bold
            lineHeight: 1.05
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.columnSpan: row.isStacked ? 2 : 1
        }
        RowButton {
            visible: chip.other !== ""
            name: chip.otherName
            words: chip.other
            iconName: "turn"
            onChosen: chip.sideChanged()
        }
        RowButton {
            name: chip.removalName
            words: ""
            iconName: "close"
            onChosen: chip.removed()
        }
    }
}
