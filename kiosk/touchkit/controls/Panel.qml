import QtQuick
import touchkit

// A quiet surface that groups words; it is not touchable.
Rectangle {
    id: panel

    default property alias content: column.data
    property real padding: Theme.mm(4.5)

    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.stroke
    border.color: Theme.line

    Column {
        id: column

        x: panel.padding
        y: panel.padding
        width: panel.width - 2 * panel.padding
        spacing: Theme.space.close
    }
}
