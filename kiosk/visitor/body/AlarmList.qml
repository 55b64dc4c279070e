pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor.viewmodels

// The whole list of a place's emergency signs: each reason, its own call, every sign.
PagedArea {
    id: list

    required property AlarmViewModel alarm
    required property string place

    Column {
        id: column

        width: parent.width
        spacing: Theme.isLow ? Theme.space.tight : Theme.space.near

        Heading {
            width: column.width
            visible: plain !== ""
            plain: list.place
            font.pixelSize: Theme.isLow ? Theme.headingSize : Theme.titleSize
        }
        Grid {
            id: halves

            readonly property bool hasTwo: Theme.isWide && Theme.textStep === 0 && others.count > 0
            readonly property real cell: hasTwo ? (width - spacing) / 2 : width

            width: column.width
            columns: hasTwo ? 2 : 1
            spacing: Theme.space.clear

            Lines {
                model: list.alarm.first
            }
            Lines {
                id: others

                model: list.alarm.others
            }
        }
    }

    Connections {
        target: list.alarm

        function onOpened() {
            list.contentY = 0;
            if (list.alarm.isOpen)
                list.Accessible.announce(list.place);
        }
    }

    component Lines: Column {
        id: lines

        property alias model: repeater.model
        readonly property alias count: repeater.count

        width: halves.cell
        spacing: Theme.mm(Theme.isLow ? 0.8 : 2)

        Repeater {
            id: repeater

            Item {
                id: row

                required property int index
                required property string words
                required property string kind
                // A new reason stands off from the signs above it.
                readonly property real before: kind === "lead" && index > 0 ? (Theme.isLow ? Theme.space.tight : Theme.space.apart) : 0

                width: lines.width
                height: line.height + before
                Accessible.role: kind === "sign" ? Accessible.ListItem : Accessible.StaticText
                Accessible.name: words

                AlarmWords {
                    id: line

                    y: row.before
                    width: row.width
                    words: row.words
                    kind: row.kind
                }
            }
        }
    }
}
