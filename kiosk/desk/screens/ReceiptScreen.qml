import QtQuick
import touchkit
import desk
import QtQuick.Layouts
import desk.viewmodels

// The code that lets the kiosk delete what has arrived, and two ways to bring it there.
Item {
    id: screen

    required property ReceiptViewModel page

    Component.onCompleted: page.hasCode ? stick.forceActiveFocus() : done.forceActiveFocus(Qt.TabFocusReason)

    ScrollPage {
        anchors.fill: parent
        most: Theme.mm(420)

        Heading {
            width: parent.width
            plain: screen.page.provesKeys ? qsTr("The keys are proven") : screen.page.hasCode ? qsTr("Tell the kiosk that the forms have arrived") : qsTr("There is no receipt for this batch")
        }
        BodyText {
            width: parent.width
            visible: plain !== ""
            plain: screen.page.provesKeys ? qsTr("This batch holds no forms. It shows that the clinic's key opens what the kiosk seals. Give the code to the kiosk, and its form opens.") : screen.page.hasCode ? qsTr("With this code the kiosk knows that it may delete these forms after its waiting time. Without it, it keeps every form.") : screen.page.whyNone
        }
        CodeTiles {
            visible: screen.page.hasCode
            anchors.horizontalCenter: parent.horizontalCenter
            groups: screen.page.groups
            spoken: qsTr("Receipt code: %1").arg(screen.page.spokenCode)
        }
        GridLayout {
            visible: screen.page.hasCode
            width: parent.width
            columns: width > Theme.bodySize * 30 ? 2 : 1
            columnSpacing: Theme.space.wide
            rowSpacing: Theme.space.apart
            uniformCellWidths: true

            Panel {
                padding: Theme.space.wide
                Layout.fillWidth: true
                Layout.fillHeight: true

                Heading {
                    width: parent.width
                    level: 2
                    plain: qsTr("With the stick")
                }
                NumberedLine {
                    width: parent.width
                    number: 1
                    words: qsTr("Write the receipt to the stick.")
                }
                NumberedLine {
                    width: parent.width
                    number: 2
                    words: qsTr("At the kiosk's staff door, plug it in and touch Copy to USB: the kiosk takes the receipt by itself.")
                }
                TouchButton {
                    id: stick

                    width: Math.min(implicitWidth, parent.width)
                    name: qsTr("Write it to the stick")
                    iconName: "stick"
                    onChosen: screen.page.writeToStick()
                }
            }
            Panel {
                padding: Theme.space.wide
                Layout.fillWidth: true
                Layout.fillHeight: true

                Heading {
                    width: parent.width
                    level: 2
                    plain: qsTr("Or by hand")
                }
                NumberedLine {
                    width: parent.width
                    number: 1
                    words: qsTr("At the kiosk, open the staff door: five touches in the upper left corner, your number, your PIN.")
                }
                NumberedLine {
                    width: parent.width
                    number: 2
                    words: qsTr("Touch “Type a receipt” and type the code. Capital or small letters, with or without hyphens.")
                }
            }
        }
        Notice {
            width: parent.width
            words: screen.page.written === "" ? "" : qsTr("Written: %1. If that is the stick, you may pull it out as your computer asks you to. If it is not, type the code at the kiosk.").arg(screen.page.written)
        }
        Notice {
            width: parent.width
            kind: Notice.Kind.Problem
            words: screen.page.problem
        }
        Flow {
            width: parent.width
            spacing: Theme.space.near
            layoutDirection: Qt.RightToLeft

            TouchButton {
                id: done

                kind: screen.page.hasCode && screen.page.written === "" ? TouchButton.Kind.Plain : TouchButton.Kind.Main
                name: qsTr("Done")
                iconName: "check"
                onChosen: screen.page.finish()
            }
            TouchButton {
                visible: !screen.page.isCanary
                kind: TouchButton.Kind.Plain
                name: qsTr("Back to the forms")
                iconName: "back"
                onChosen: screen.page.leave()
            }
            TouchButton {
                visible: screen.page.canGiveUp
                kind: TouchButton.Kind.Alert
                name: qsTr("Give the unreadable forms up")
                iconName: "warning"
                onChosen: sure.ask()
            }
        }
    }
    SureQuestion {
        id: sure

        anchors.fill: parent
        onVisibleChanged: {
            if (!visible) {
                done.forceActiveFocus();
            }
        }
        onAgreed: screen.page.giveUpDamaged()
    }
}
