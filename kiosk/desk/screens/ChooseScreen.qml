pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import desk
import desk.viewmodels

// Which batch: drop it, point at it, or choose one of several.
Item {
    id: screen

    required property ChooseViewModel page

    Component.onCompleted: file.forceActiveFocus()

    ScrollPage {
        anchors.fill: parent

        Heading {
            width: parent.width
            plain: qsTr("Open the forms from the kiosk")
        }
        Notice {
            width: parent.width
            words: screen.page.notice
        }
        Notice {
            width: parent.width
            kind: Notice.Kind.Problem
            words: screen.page.problem
        }
        Rectangle {
            id: zone

            width: parent.width
            height: inside.implicitHeight + Theme.mm(screen.page.hasSeveral ? 12 : 28)
            radius: Theme.largeRadius
            color: drop.containsDrag ? Theme.paleAccent : Theme.card
            border.width: 2 * Theme.stroke
            border.color: drop.containsDrag ? Theme.accent : Theme.line

            Column {
                id: inside

                width: parent.width - Theme.mm(24)
                anchors.centerIn: parent
                spacing: Theme.space.apart

                Icon {
                    visible: !screen.page.hasSeveral
                    anchors.horizontalCenter: parent.horizontalCenter
                    name: "drop"
                    size: Theme.mm(30)
                    color: Theme.accent
                }
                BodyText {
                    width: parent.width
                    plain: qsTr("Drop the batch file or the stick's folder here")
                    font.pixelSize: Theme.leadSize
                    font.weight: Font.Bold
                    horizontalAlignment: Text.AlignHCenter
                }
                Flow {
                    id: buttons

                    readonly property bool isOneLine: file.implicitWidth + folder.implicitWidth + spacing <= inside.width

                    width: isOneLine ? file.implicitWidth + folder.implicitWidth + spacing : inside.width
                    anchors.horizontalCenter: parent.horizontalCenter
                    spacing: Theme.space.near

                    TouchButton {
                        id: file

                        width: buttons.isOneLine ? implicitWidth : inside.width
                        name: qsTr("Choose a file")
                        iconName: "batch"
                        onChosen: screen.page.askForFile()
                    }
                    TouchButton {
                        id: folder

                        width: buttons.isOneLine ? implicitWidth : inside.width
                        kind: TouchButton.Kind.Plain
                        name: qsTr("Choose a folder or stick")
                        iconName: "stick"
                        onChosen: screen.page.askForFolder()
                    }
                }
            }
        }
        BodyText {
            visible: !screen.page.hasSeveral
            width: parent.width
            plain: qsTr("The batch stays sealed until the clinic's key opens it. Nothing is sent anywhere, and this program keeps no names.")
            color: Theme.softInk
            horizontalAlignment: Text.AlignHCenter
        }
        Heading {
            visible: screen.page.hasSeveral
            width: parent.width
            level: 2
            plain: qsTr("Several batches are here. Which one?")
        }
        Repeater {
            model: screen.page.batches

            ChoiceCard {
                required property int number
                required property string title

                width: parent?.width ?? 0
                name: title
                onChosen: screen.page.choose(number)
            }
        }
    }
    DropArea {
        id: drop

        anchors.fill: parent
        onDropped: event => {
            if (event.hasUrls)
                screen.page.drop(event.urls[0]);
        }
    }
}
