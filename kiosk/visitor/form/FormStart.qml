import QtQuick
import QtQuick.Layouts
import touchkit
import visitor

// Before the first question: not for emergencies, who sees the answers, how long it takes.
FormPage {
    id: page

    Column {
        width: page.width
        spacing: Theme.isLow ? Theme.space.snug : Theme.space.clear

        Rectangle {
            width: parent.width
            height: warning.implicitHeight + Theme.mm(Theme.isLow ? 5 : 9)
            radius: Theme.radius
            color: Theme.paleAlert
            border.width: 2 * Theme.stroke
            border.color: Theme.alert

            RowLayout {
                id: warning

                x: Theme.space.apart
                width: parent.width - 2 * x
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space.near

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
            visible: plain !== ""
            plain: page.view.about
            font.weight: Font.Bold
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
