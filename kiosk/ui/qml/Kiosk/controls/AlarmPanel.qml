pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

// Emergency words that lead above any muscle: why, whom to call, for which signs.
Rectangle {
    id: panel

    required property AlarmViewModel alarm
    readonly property real size: Theme.capital(4.8 * Theme.textFactor)

    visible: alarm.isShown
    implicitHeight: column.implicitHeight + Theme.mm(6)
    radius: Theme.radius
    color: Theme.paleAlert
    border.width: 2 * Theme.stroke
    border.color: Theme.alert
    Accessible.role: Accessible.AlertMessage
    Accessible.name: panel.alarm.leads.join(" ")
    Accessible.ignored: !visible

    Column {
        id: column

        x: Theme.mm(4.5)
        y: Theme.mm(3)
        width: panel.width - 2 * x
        spacing: Theme.mm(1.5)

        Repeater {
            model: panel.alarm.leads.length

            BodyText {
                required property int index

                width: column.width
                plain: panel.alarm.leads[index] ?? ""
                color: Theme.alert
                font.weight: Font.Bold
                font.pixelSize: panel.size
                lineHeight: 1.1
            }
        }
        BodyText {
            width: column.width
            plain: panel.alarm.call
            color: Theme.ink
            font.pixelSize: panel.size
            lineHeight: 1.1
        }
        Grid {
            id: signs

            readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

            width: column.width
            columns: width > Theme.mm(150) * Theme.textFactor ? 2 : 1
            columnSpacing: Theme.mm(5)
            rowSpacing: Theme.mm(1.2)
            Accessible.role: Accessible.List
            Accessible.name: panel.alarm.call

            Repeater {
                model: panel.alarm.signs.length

                Item {
                    id: sign

                    required property int index

                    width: signs.cell
                    height: words.implicitHeight

                    Rectangle {
                        x: Theme.isMirrored ? sign.width - width : 0
                        y: panel.size * 0.62 - height / 2
                        width: Theme.mm(1.8)
                        height: width
                        radius: width / 2
                        color: Theme.alert
                    }
                    BodyText {
                        id: words

                        x: Theme.isMirrored ? 0 : Theme.mm(4)
                        width: sign.width - Theme.mm(4)
                        plain: panel.alarm.signs[sign.index] ?? ""
                        font.pixelSize: panel.size
                        lineHeight: 1.05
                    }
                }
            }
        }
    }
}
