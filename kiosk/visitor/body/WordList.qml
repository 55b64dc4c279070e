pragma ComponentBehavior: Bound

import QtQuick
import touchkit

// A small heading and short lines below it.
Column {
    id: list

    required property string title
    required property list<string> lines

    spacing: Theme.isWide ? 0 : Theme.space.hair

    Heading {
        width: list.width
        level: 2
        plain: list.title
        font.pixelSize: Theme.bodySize
    }
    Repeater {
        model: list.lines.length

        BodyText {
            required property int index

            width: list.width
            plain: "• " + (list.lines[index] ?? "")
            lineHeight: 1.08
        }
    }
}
