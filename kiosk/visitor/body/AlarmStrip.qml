pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// The emergency signs that matter most here, in words; a touch opens the whole list.
Pressable {
    id: strip

    required property AlarmViewModel alarm
    // Beside the largest words what opens the list would leave them too little width.
    readonly property bool isNarrow: Theme.isLow && Theme.textStep === 2
    readonly property bool isMoreInLine: isNarrow || alarm.isGrave

    visible: alarm.isShown
    name: (Theme.isLow ? alarm.briefWords : alarm.stripWords) + " " + more.words
    padding: Theme.isLow ? Theme.space.hair : Theme.space.close
    leftPadding: Theme.isLow ? Theme.space.close : Theme.gap
    rightPadding: leftPadding
    onChosen: alarm.open()

    background: Rectangle {
        radius: strip.cornerRadius
        color: Theme.paleAlert
        border.width: 2 * Theme.stroke
        border.color: Theme.alert
        opacity: strip.down ? 0.75 : 1
    }
    contentItem: ColumnLayout {
        spacing: Theme.mm(0.5)

        Lines {
            visible: count > 0
            model: strip.alarm.why
        }
        GridLayout {
            columns: strip.isNarrow ? 1 : 2
            columnSpacing: Theme.isLow ? Theme.space.tight : Theme.space.snug
            rowSpacing: Theme.space.hair

            RowLayout {
                spacing: parent.columnSpacing

                Icon {
                    visible: !strip.alarm.isGrave && !Theme.isLow
                    name: "warning"
                    size: Theme.mm(8)
                    color: Theme.alert
                    Layout.alignment: Qt.AlignTop
                }
                Lines {
                    model: Theme.isLow ? strip.alarm.brief : strip.alarm.strip
                    Layout.alignment: Qt.AlignVCenter
                }
            }
            Grid {
                columns: strip.isMoreInLine ? 2 : 1
                columnSpacing: parent.columnSpacing
                horizontalItemAlignment: Grid.AlignHCenter
                verticalItemAlignment: Grid.AlignVCenter
                Layout.preferredWidth: implicitWidth
                Layout.alignment: Qt.AlignVCenter | Qt.AlignRight

                ButtonWords {
                    id: more

                    width: strip.isMoreInLine ? implicitWidth : Math.min(Theme.bodySize * 3, implicitWidth)
                    words: qsTr("All signs")
                    color: Theme.alert
                }
                Icon {
                    name: "next"
                    size: Theme.bodySize * 1.1
                    color: Theme.alert
                }
            }
        }
    }

    component Lines: Column {
        id: lines

        property alias model: repeater.model
        readonly property alias count: repeater.count

        spacing: Theme.mm(0.5)
        Layout.fillWidth: true

        Repeater {
            id: repeater

            AlarmWords {
                required rich

                width: lines.width
            }
        }
    }
}
