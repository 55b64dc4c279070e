pragma ComponentBehavior: Bound

import QtQuick
import touchkit

// Where one is: four steps, those behind ticked. Nothing here can be pressed.
Flow {
    id: trail

    required property int current
    readonly property list<string> steps: [qsTr("Batch"), qsTr("Key"), qsTr("Forms"), qsTr("Receipt")]
    readonly property string where: qsTr("Step %1 of %2: %3").arg(current + 1).arg(steps.length).arg(steps[current])

    spacing: Theme.space.broad
    onWhereChanged: Accessible.announce(where, Accessible.Polite)
    Accessible.role: Accessible.StaticText
    Accessible.name: where
    Accessible.description: steps.map((step, index) => (index + 1) + " " + step).join(", ")

    Repeater {
        model: trail.steps

        Row {
            id: step

            required property int index
            required property string modelData
            readonly property bool isCurrent: index === trail.current
            readonly property bool isDone: index < trail.current

            spacing: Theme.space.tight

            Rectangle {
                width: Theme.bodySize * 1.5
                height: width
                radius: width / 2
                color: step.isCurrent ? Theme.accent : step.isDone ? Theme.paleAccent : "transparent"
                border.width: Theme.stroke
                border.color: step.isCurrent ? Theme.accent : Theme.line

                ButtonWords {
                    anchors.centerIn: parent
                    visible: !step.isDone
                    words: step.index + 1
                    font.pixelSize: Theme.bodySize * 0.8
                    color: step.isCurrent ? Theme.accentInk : Theme.softInk
                }
                Icon {
                    anchors.centerIn: parent
                    visible: step.isDone
                    name: "check"
                    size: Theme.bodySize * 0.8
                    color: Theme.paleAccentInk
                }
            }
            ButtonWords {
                anchors.verticalCenter: parent.verticalCenter
                words: step.modelData
                font.weight: step.isCurrent ? Font.Bold : Font.Normal
                color: step.isCurrent ? Theme.ink : Theme.softInk
            }
        }
    }
}
