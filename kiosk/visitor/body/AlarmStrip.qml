pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// The emergency signs that matter most here, in words; a touch opens the whole list.
Pressable {
    id: strip

    required property AlarmViewModel alarm

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
        RowLayout {
            spacing: Theme.isLow ? Theme.space.tight : Theme.space.snug

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
            Column {
                Layout.preferredWidth: more.width
                Layout.alignment: Qt.AlignVCenter

                ButtonWords {
                    id: more

                    width: Math.min(Theme.bodySize * (strip.alarm.isGrave ? 6 : 3), implicitWidth)
                    words: qsTr("All signs")
                    color: Theme.alert
                }
                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: !strip.alarm.isGrave
                    name: "next"
                    size: Theme.bodySize * 1.1
                    color: Theme.alert
                }
            }
            Icon {
                visible: strip.alarm.isGrave
                name: "next"
                size: Theme.bodySize * 1.1
                color: Theme.alert
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
