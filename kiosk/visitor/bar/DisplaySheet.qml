pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// How the screen looks and where help is. The screen above it shows each choice at once.
FocusScope {
    id: sheet

    required property ShellViewModel shell
    readonly property string title: qsTr("Display and help")

    visible: shell.sheet.isOpen
    onVisibleChanged: arrive()
    Component.onCompleted: arrive()

    function arrive() {
        if (visible) {
            chips.itemAt(shell.looks.textStep).forceActiveFocus(Qt.TabFocusReason);
            panel.Accessible.announce(title, Accessible.Polite);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.veil
        opacity: 0.4

        TapHandler {
            longPressThreshold: 0
            gesturePolicy: TapHandler.WithinBounds
            onTapped: sheet.shell.sheet.close()
        }
    }
    Rectangle {
        id: panel

        // Not of the scope itself, which has the focus together with what is in it.
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
        width: parent.width
        height: Math.min(words.contentHeight + words.below + 2 * words.y, parent.height - Theme.leftAbove)
        anchors.bottom: parent.bottom
        color: Theme.paper
        border.width: 2 * Theme.stroke
        border.color: Theme.line

        // Touches between the choices must not close it.
        TapHandler {
            longPressThreshold: 0
            gesturePolicy: TapHandler.WithinBounds
        }
        PagedArea {
            id: words

            readonly property real spacing: Theme.isLow ? Theme.gap : Theme.space.apart
            // What the way out takes.
            readonly property real below: spacing + foot.implicitHeight

            x: Theme.isLow ? Theme.space.near : Theme.margin
            y: Theme.isLow ? Theme.space.hair : Theme.space.near
            width: parent.width - 2 * x
            height: parent.height - 2 * y - below

            Column {
                width: parent.width
                spacing: words.spacing

                SheetRow {
                    width: parent.width
                    title: qsTr("Text size")

                    Repeater {
                        id: chips

                        model: [qsTr("Usual text"), qsTr("Large text"), qsTr("Largest text")]

                        PickChip {
                            required property int index
                            required property string modelData

                            name: modelData
                            words: "A"
                            wordSize: Theme.capital([5, 7, 9][index])
                            isChosen: sheet.shell.looks.textStep === index
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            onChosen: sheet.shell.looks.chooseTextStep(index)
                        }
                    }
                }
                SheetRow {
                    width: parent.width
                    title: qsTr("Colors")

                    Repeater {
                        model: [qsTr("Light"), qsTr("Dark"), qsTr("Strong contrast")]

                        PickChip {
                            required property int index
                            required property string modelData

                            name: modelData
                            isChosen: sheet.shell.looks.scheme === index
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            onChosen: sheet.shell.looks.chooseScheme(index)
                        }
                    }
                }
                SheetRow {
                    width: parent.width
                    title: qsTr("Screen")

                    PickChip {
                        name: qsTr("No motion")
                        isSwitch: true
                        isChosen: sheet.shell.looks.isStill
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        onChosen: sheet.shell.looks.holdStill(!isChosen)
                    }
                    PickChip {
                        readonly property bool isNeedless: sheet.shell.looks.isAllInReach(sheet.Window.height)

                        name: isNeedless ? qsTr("Controls are low already") : qsTr("Move controls down")
                        isSwitch: true
                        enabled: !isNeedless
                        isChosen: sheet.shell.looks.isMovedDown
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        onChosen: sheet.shell.looks.moveDown(!isChosen)
                    }
                    StepChip {
                        visible: sheet.shell.listening.isPrivate && sheet.shell.speech.isAvailable && !sheet.shell.isBehindDoor
                        name: qsTr("Hide the screen while I listen")
                        words: Theme.isLow ? qsTr("Hide the screen") : name
                        onChosen: {
                            sheet.shell.sheet.close();
                            sheet.shell.listening.hideScreen();
                        }
                    }
                }
                SheetRow {
                    width: parent.width
                    visible: sheet.shell.speech.isAvailable && !sheet.shell.isBehindDoor
                    title: qsTr("Voice")
                    // Five would break their words.
                    most: Theme.isWide || Theme.textStep === 0 ? 5 : 3

                    StepChip {
                        name: qsTr("Slower")
                        onChosen: sheet.shell.speech.slower()
                    }
                    StepChip {
                        name: qsTr("Faster")
                        onChosen: sheet.shell.speech.faster()
                    }
                    StepChip {
                        name: qsTr("Quieter")
                        onChosen: sheet.shell.speech.quieter()
                    }
                    StepChip {
                        name: qsTr("Louder")
                        onChosen: sheet.shell.speech.louder()
                    }
                    StepChip {
                        name: qsTr("From the top")
                        onChosen: sheet.shell.readAgain()
                    }
                }
                SheetRow {
                    width: parent.width
                    visible: sheet.shell.scanner.isOn
                    title: qsTr("The ring stays")

                    StepChip {
                        name: qsTr("Longer")
                        onChosen: sheet.shell.scanner.slower()
                    }
                    StepChip {
                        name: qsTr("Shorter")
                        onChosen: sheet.shell.scanner.faster()
                    }
                }
            }
        }
        // Whatever there is to choose, the way out shows.
        RowLayout {
            id: foot

            anchors.bottom: parent.bottom
            anchors.bottomMargin: words.y + words.edge
            x: words.x + words.edge
            width: words.width - 2 * words.edge
            spacing: Theme.space.clear

            BodyText {
                plain: Theme.isLow && Theme.textStep === 2 ? qsTr("Need help? Ask at the front desk.") : qsTr("Need help? Ask at the front desk. Staff can go through all of this with you, also on paper.")
                lineHeight: 1.1
                Layout.fillWidth: true
            }
            TouchButton {
                name: qsTr("Done")
                onChosen: sheet.shell.sheet.close()
            }
        }
    }

    component StepChip: PickChip {
        // Five large words have no room beside them on a low screen.
        leftPadding: Theme.isLow && Theme.textStep === 2 ? Theme.space.hair : Theme.gap
        rightPadding: leftPadding
        isChosen: false
        isPlain: true
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
