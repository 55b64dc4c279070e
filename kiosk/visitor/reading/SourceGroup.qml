pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import touchkit.models

// A heading and the sources below it.
Column {
    id: group

    required property string title
    required property RowListModel sources

    spacing: Theme.space.close
    visible: list.count > 0

    Heading {
        width: parent.width
        level: 2
        plain: group.title
    }
    Grid {
        id: grid

        width: parent.width
        columns: Theme.isWide && Theme.textStep < 2 && list.count > 1 ? 2 : 1
        spacing: Theme.space.close
        Accessible.role: Accessible.List
        Accessible.name: group.title

        Repeater {
            id: list

            model: group.sources

            ListCard {
                required property string title
                required property string note

                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: implicitHeight
                plain: note === "" ? title : title + "\n" + note
                rich: ""
            }
        }
    }
}
