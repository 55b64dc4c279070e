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
        BodyText {
            width: column.width
            plain: panel.alarm.signs.map(sign => "•\u00a0" + sign).join("   ")
            color: Theme.ink
            font.pixelSize: panel.size
            lineHeight: 1.15
        }
    }
}
