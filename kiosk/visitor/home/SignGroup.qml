pragma ComponentBehavior: Bound

import QtQuick
import touchkit

// A heading and the signs below it.
Together {
    id: group

    required property string title
    required property list<string> signs

    // On a low screen the worst signs fit below each other in large words.
    readonly property bool isClose: Theme.isLow && Theme.textStep > 0

    head: heading
    spacing: isClose ? Theme.space.hair : Theme.space.close

    Heading {
        id: heading

        width: parent.width
        level: 2
        plain: group.title
    }
    Grid {
        id: grid

        width: parent.width
        columns: Theme.isWide && Theme.textStep < 2 ? 2 : 1
        spacing: group.isClose ? Theme.space.tight : Theme.space.close
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
                line: group.isClose ? 1.05 : 1.15
            }
        }
    }
}
