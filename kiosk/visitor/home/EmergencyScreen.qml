pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// When to get help at once. The call comes first, the list after it.
WholePage {
    id: screen

    required property ShellViewModel shell
    readonly property EmergencyViewModel viewModel: shell.pages.emergency

    title: viewModel.title

    Column {
        id: column

        width: parent.width
        spacing: Theme.space.near

        Rectangle {
            width: parent.width
            height: callWords.implicitHeight + Theme.mm(9)
            radius: Theme.radius
            color: Theme.paleAlert
            border.width: 2 * Theme.stroke
            border.color: Theme.alert

            Column {
                id: callWords

                x: Theme.space.clear
                y: Theme.mm(4.5)
                width: parent.width - 2 * x
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
        Repeater {
            model: screen.viewModel.groups

            SignGroup {
                width: column.width
            }
        }
        TouchButton {
            visible: screen.shell.offersMap
            kind: TouchButton.Kind.Plain
            name: qsTr("None of these: show where it hurts")
            iconName: "person"
            width: Math.min(parent.width, Theme.mm(190))
            x: Theme.isMirrored ? parent.width - width : 0
            onChosen: screen.shell.showBodyMap()
        }
    }
}
