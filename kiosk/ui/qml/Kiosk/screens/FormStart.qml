import QtQuick
import QtQuick.Layouts
import Kiosk

// Before the first question: not for emergencies, who sees the answers, how long it takes.
FormPage {
    id: page

    Column {
        width: page.width
        spacing: Theme.isLow ? Theme.mm(3) : Theme.mm(6)

        Rectangle {
            width: parent.width
            height: warning.implicitHeight + Theme.mm(Theme.isLow ? 5 : 9)
            radius: Theme.radius
            color: Theme.paleAlert
            border.width: 2 * Theme.stroke
            border.color: Theme.alert

            RowLayout {
                id: warning

                x: Theme.mm(5)
                width: parent.width - 2 * x
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.mm(4)

                Icon {
                    name: "emergency"
                    size: Theme.mm(10)
                    color: Theme.alert
                    Layout.alignment: Qt.AlignVCenter
                }
                BodyText {
                    plain: page.view.notForEmergencies
                    color: Theme.alert
                    font.weight: Font.Bold
                    lineHeight: 1.15
                    Layout.fillWidth: true
                }
            }
        }
        BodyText {
            width: parent.width
            plain: page.view.passage
        }
        BodyText {
            width: parent.width
            plain: page.view.promise
            color: Theme.softInk
        }
    }
}
