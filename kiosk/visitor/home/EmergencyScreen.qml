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
    roomAbove: Theme.isLow ? Theme.space.tight : Theme.margin

    Column {
        id: column

        width: parent.width
        spacing: Theme.isLow ? Theme.space.tight : Theme.space.near

        Rectangle {
            width: parent.width
            height: callWords.implicitHeight + 2 * callWords.y
            radius: Theme.radius
            color: Theme.paleAlert
            border.width: 2 * Theme.stroke
            border.color: Theme.alert

            // On a wide screen one line leaves the signs more room.
            Grid {
                id: callWords

                readonly property bool isOneLine: Theme.isWide && call.implicitWidth + desk.implicitWidth + columnSpacing <= width

                x: Theme.space.clear
                y: Theme.mm(Theme.isLow ? 1 : 4.5)
                width: parent.width - 2 * x
                columns: isOneLine ? 2 : 1
                columnSpacing: Theme.space.far
                rowSpacing: Theme.mm(1.5)
                verticalItemAlignment: Grid.AlignVCenter

                Heading {
                    id: call

                    width: callWords.isOneLine ? implicitWidth : callWords.width
                    plain: screen.viewModel.call
                    color: Theme.alert
                }
                BodyText {
                    id: desk

                    width: callWords.isOneLine ? implicitWidth : callWords.width
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
