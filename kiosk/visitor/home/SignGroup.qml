pragma ComponentBehavior: Bound

import QtQuick
import touchkit

// A heading and the signs below it.
Column {
    id: group

    required property string title
    required property list<string> signs

    spacing: Theme.space.close

    Heading {
        width: parent.width
        level: 2
        plain: group.title
    }
    Grid {
        id: grid

        width: parent.width
        columns: Theme.isWide && Theme.textStep < 2 ? 2 : 1
        spacing: Theme.space.close
        Accessible.role: Accessible.List
        Accessible.name: group.title

        Repeater {
            model: group.signs.length

            ListCard {
                required property int index

                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: implicitHeight
                plain: group.signs[index]
                rich: ""
            }
        }
    }
}
