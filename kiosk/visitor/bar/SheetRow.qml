import QtQuick
import QtQuick.Layouts
import touchkit

// What some choices are about, and the choices beside it, or below it on a tall screen.
Item {
    id: row

    required property string title
    default property alias choices: chips.data
    // How many stand side by side.
    property int most: 6
    readonly property real besideWidth: Theme.isWide ? Math.round(width * 0.23) : 0

    implicitHeight: Theme.isWide ? Math.max(label.implicitHeight, chips.implicitHeight) : chips.y + chips.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    BodyText {
        id: label

        plain: row.title
        font.weight: Font.Bold
        lineHeight: 1.05
        width: Theme.isWide ? row.besideWidth - Theme.gap : row.width
        x: Theme.isWide && Theme.isMirrored ? row.width - width : 0
        y: Theme.isWide ? (row.height - implicitHeight) / 2 : 0
    }
    GridLayout {
        id: chips

        columns: row.most
        rowSpacing: Theme.gap
        columnSpacing: Theme.gap
        uniformCellWidths: true
        width: row.width - row.besideWidth
        x: Theme.isMirrored ? 0 : row.besideWidth
        y: Theme.isWide ? 0 : label.implicitHeight + Theme.space.hair
        height: Theme.isWide ? row.height : implicitHeight
    }
}
