pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor
import QtQuick.Layouts
import visitor.viewmodels

// The same controls in the same places below every screen: a row, or two on a tall one.
// What cannot work here stays where it is and is shown unavailable, so that no finger
// meets something else there.
Rectangle {
    id: bar

    objectName: "bar"

    required property ShellViewModel shell
    readonly property real room: width - 2 * Theme.space.near
    // Emergency signs are as wide as two of the others where there are two rows.
    readonly property real urgentWidth: Theme.isWide ? Math.max(Theme.mm(66), room / 7 - Theme.space.snug) : (room + Theme.space.snug) / 2 - Theme.space.snug
    readonly property real cell: Theme.isWide ? (room - urgentWidth) / 6 - Theme.space.snug : (room + Theme.space.snug) / 4 - Theme.space.snug

    implicitHeight: controls.implicitHeight + Theme.space.near
    color: Theme.card
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Controls")

    Rectangle {
        width: parent.width
        height: Theme.stroke
        color: Theme.line
    }
    GridLayout {
        id: controls

        x: Theme.space.near
        y: Theme.space.tight
        width: bar.room
        columns: Theme.isWide ? 7 : 4
        columnSpacing: Theme.space.snug
        rowSpacing: Theme.gap

        EmergencyButton {
            enabled: bar.shell.place !== "emergency" && !bar.shell.isBehindDoor
            Layout.columnSpan: Theme.isWide ? 1 : 2
            Layout.preferredWidth: bar.urgentWidth
            Layout.fillHeight: true
            onChosen: bar.shell.showEmergency()
        }
        Control {
            name: qsTr("Back")
            iconName: "back"
            enabled: bar.shell.canGoBack
            onChosen: bar.shell.goBack()
        }
        Control {
            name: qsTr("Home")
            iconName: "home"
            enabled: !bar.shell.isHome && !bar.shell.isBehindDoor
            onChosen: bar.shell.goHome()
        }
        Control {
            name: bar.shell.looks.nextLanguageName || qsTr("Language")
            iconName: "language"
            undoesItself: true
            enabled: bar.shell.looks.nextLanguageName !== ""
            onChosen: bar.shell.looks.nextLanguage()
        }
        Control {
            name: bar.shell.speech.isSpeaking ? qsTr("Pause") : bar.shell.speech.isPaused ? qsTr("Go on") : qsTr("Listen")
            iconName: bar.shell.speech.isSpeaking ? "pause" : "read-aloud"
            enabled: bar.shell.speech.isAvailable && !bar.shell.isBehindDoor
            onChosen: bar.shell.toggleReadAloud()
        }
        Control {
            id: display

            name: qsTr("Display")
            iconName: "text-size"
            isPressedIn: bar.shell.sheet.isOpen
            undoesItself: true
            Accessible.description: qsTr("Text size, colors, motion and help")
            onChosen: bar.shell.sheet.toggle()
        }
        Control {
            name: bar.shell.isBehindDoor ? qsTr("Lock") : qsTr("Finish")
            iconName: bar.shell.isBehindDoor ? "lock" : "finish"
            isStrong: true
            isFinal: true
            // A palm that lies here while somebody types must not put the keys away.
            focusPolicy: bar.shell.keyboard.isShown ? Qt.TabFocus : Qt.StrongFocus
            onChosen: bar.shell.askToFinish()
        }
    }

    component Control: BarButton {
        wordSize: Theme.barSize
        hasDisc: false
        Layout.fillHeight: true
        Layout.preferredWidth: bar.cell
    }
    Connections {
        target: bar.shell.sheet

        function onChanged() {
            if (!bar.shell.sheet.isOpen && !bar.shell.isResting)
                display.forceActiveFocus();
        }
    }
}
