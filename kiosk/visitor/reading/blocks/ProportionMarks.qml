pragma ComponentBehavior: Bound

import QtQuick
import touchkit

// So many marks of a whole, the first of them filled.
Grid {
    id: marks

    required property int count
    required property int total

    columns: total > 20 ? 25 : Math.max(1, total)
    spacing: Theme.space.hair

    Repeater {
        model: marks.total

        Rectangle {
            required property int index

            width: Math.min(Theme.mm(Theme.isWide ? 6 : 9), (marks.width - marks.columns * Theme.space.hair) / marks.columns)
            height: width
            radius: width / 2
            color: index < marks.count ? Theme.accent : "transparent"
            border.width: Theme.stroke
            border.color: index < marks.count ? Theme.accent : Theme.line
        }
    }
}
