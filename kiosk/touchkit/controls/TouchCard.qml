import QtQuick
import touchkit
import QtQuick.Layouts

// A card that leads somewhere: icon, title, one quiet line.
Pressable {
    id: card

    required property string iconName
    property string note: ""
    // A few letters that stand where the note does, whether or not that shows.
    property string minutes: ""
    property bool showsNote: !Theme.isLow
    // Large: one of the first things asked. The hero: the very first, and never overseen.
    property bool isLarge: false
    property bool isHero: false
    // By how much its words and sign are larger than elsewhere.
    property real growth: 1
    readonly property real signSize: growth * (isHero ? Theme.mm(Theme.isLow ? 18 : 24) : isLarge ? Theme.mm(Theme.isLow ? 14 : 18) : Theme.mm(13))

    padding: Math.round(growth * Theme.mm(isHero || isLarge ? 4.5 : 3.5))
    readonly property string noteShown: joined(showsNote ? note : "", minutes)

    // The dot begins no line, and is said as it is shown.
    function joined(first: string, second: string): string {
        return [first, second].filter(words => words !== "").join("\u00a0·\u00a0");
    }

    Accessible.description: joined(note, minutes)

    background: Rectangle {
        radius: card.cornerRadius
        color: card.down || card.isHero ? Theme.paleAccent : Theme.card
        border.width: (card.isHero ? 2 : 1) * Theme.stroke
        border.color: card.isHero || card.isLarge ? Theme.accent : Theme.line
    }
    contentItem: RowLayout {
        spacing: Math.round(card.growth * Theme.gap)

        Rectangle {
            color: card.isHero ? Theme.accent : Theme.paleAccent
            radius: Theme.mm(3)
            border.width: Theme.scheme === Theme.Scheme.HighContrast ? Theme.stroke : 0
            border.color: Theme.paleAccentInk
            Layout.preferredWidth: card.signSize
            Layout.preferredHeight: card.signSize
            Layout.alignment: Qt.AlignVCenter

            Icon {
                anchors.centerIn: parent
                name: card.iconName
                size: 0.62 * card.signSize
                color: card.isHero ? Theme.accentInk : Theme.paleAccentInk
            }
        }
        ColumnLayout {
            spacing: Theme.mm(0.8)
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter

            ButtonWords {
                words: card.name
                color: card.isHero ? Theme.paleAccentInk : Theme.ink
                font.pixelSize: Math.round(card.growth * (card.isHero && !Theme.isLow ? Theme.headingSize : Theme.bodySize))
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
            }
            ButtonWords {
                words: card.noteShown
                visible: card.noteShown !== ""
                color: card.isHero ? Theme.paleAccentInk : Theme.softInk
                font.pixelSize: Math.round(card.growth * Theme.bodySize)
                font.weight: Font.Normal
                horizontalAlignment: Text.AlignLeft
                Layout.fillWidth: true
            }
        }
    }
}
