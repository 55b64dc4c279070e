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
            id: grid

            readonly property bool hasTwo: Theme.isWide && Theme.textStep === 0 && repeater.count > 1
            readonly property real cell: hasTwo ? (width - columnSpacing) / 2 : width

            width: column.width
            columns: hasTwo ? 2 : 1
            columnSpacing: Theme.space.clear
            // A new reason stands off from the signs above it.
            rowSpacing: Theme.isLow ? Theme.space.tight : Theme.space.apart

            Repeater {
                id: repeater

                model: list.alarm.groups

                Together {
                    id: group

                    required property string lead
                    required property string call
                    required property list<string> signs
                    required property bool isNow

                    width: grid.cell
                    head: whom.label
                    spacing: Theme.mm(Theme.isLow ? 0.8 : 2)

                    Line {
                        words: group.lead
                        kind: "lead"
                        tone: Theme.ink
                    }
                    // Red is for what cannot wait; the words say it as well.
                    Line {
                        id: whom

                        words: group.call
                        kind: "call"
                        tone: group.isNow ? Theme.alert : Theme.accent
                    }
                    Repeater {
                        model: group.signs

                        Line {
                            required property string modelData

                            words: modelData
                            kind: "sign"
                        }
                    }
                }
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

    component Line: AlarmWords {
        width: grid.cell
        size: Theme.isWide ? Theme.capital(4.8 * Theme.textFactor) : Theme.bodySize
        Accessible.role: isSign ? Accessible.ListItem : Accessible.StaticText
        Accessible.name: words
    }
}
