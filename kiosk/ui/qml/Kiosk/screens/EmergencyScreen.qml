import QtQuick
import Kiosk
import Kiosk.ViewModels

// When to get help at once. The call comes first, the list after it.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property EmergencyViewModel viewModel: shell.pages.emergency

    PagedArea {
        id: pages

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.isLow ? Theme.mm(5) : Theme.margin
        anchors.bottomMargin: Theme.mm(4) + (more.visible ? more.height + Theme.gap : 0)

        Column {
            width: parent.width
            spacing: Theme.mm(4)

            Rectangle {
                width: parent.width
                height: callWords.implicitHeight + Theme.mm(9)
                radius: Theme.radius
                color: Theme.paleAlert
                border.width: 2 * Theme.stroke
                border.color: Theme.alert

                Column {
                    id: callWords

                    x: Theme.mm(6)
                    y: Theme.mm(4.5)
                    width: parent.width - Theme.mm(12)
                    spacing: Theme.mm(1.5)

                    Heading {
                        width: parent.width
                        plain: screen.viewModel.call
                        color: Theme.alert
                    }
                    BodyText {
                        width: parent.width
                        plain: screen.viewModel.desk
                        color: Theme.alert
                        font.weight: Font.Bold
                        font.pixelSize: Theme.leadSize
                    }
                }
            }
            SignGroup {
                width: parent.width
                title: screen.viewModel.nowTitle
                signs: screen.viewModel.nowSigns
            }
            SignGroup {
                width: parent.width
                title: screen.viewModel.afterTitle
                signs: screen.viewModel.afterSigns
            }
            SignGroup {
                width: parent.width
                title: screen.viewModel.todayTitle
                signs: screen.viewModel.todaySigns
            }
            TouchButton {
                visible: screen.shell.pages.bodyMap.isOffered
                kind: TouchButton.Kind.Plain
                name: qsTr("None of these: show where it hurts")
                iconName: "person"
                width: Math.min(parent.width, Theme.mm(190))
                onChosen: screen.shell.showBodyMap()
            }
        }
    }
    MoreButton {
        id: more

        area: pages
        room: screen.height - pages.anchors.topMargin - Theme.mm(4)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mm(3)
        anchors.horizontalCenter: parent.horizontalCenter
    }
}
