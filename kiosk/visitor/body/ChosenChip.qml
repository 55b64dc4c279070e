import QtQuick
import QtQuick.Layouts
import touchkit

// A chosen place in words; one touch changes its side, another lets it go.
Rectangle {
    id: chip

    required property string words
    required property string other
    required property string otherName
    required property string removalName
    // Beside another one: its signs must do.
    property bool isNarrow: false

    signal sideChanged
    signal removed

    implicitHeight: row.implicitHeight + Theme.space.tight
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

        x: Theme.mm(Theme.isMirrored ? 1.5 : 4)
        y: Theme.space.hair
        width: chip.width - Theme.mm(5.5)
        height: chip.height - Theme.space.tight
        columns: isStacked ? 2 : 3
        rowSpacing: Theme.space.hair
        columnSpacing: chip.isNarrow ? Theme.space.tight : Theme.gap

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
            words: chip.isNarrow ? "" : chip.other
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
