import QtQuick
import Kiosk
import QtQuick.Layouts
import Kiosk.ViewModels

// The same controls at the bottom of every patient screen. What cannot work is absent.
Rectangle {
    id: bar

    required property ShellViewModel shell
    readonly property bool hasEmergencyInside: Theme.isWide
    readonly property real cell: (width - 2 * Theme.mm(4)) / (hasEmergencyInside ? 8 : 7)

    implicitHeight: column.implicitHeight + Theme.mm(4)
    color: Theme.card
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Controls")

    Rectangle {
        width: parent.width
        height: Theme.stroke
        color: Theme.line
    }
    ColumnLayout {
        id: column

        x: Theme.mm(4)
        y: Theme.mm(2)
        width: parent.width - 2 * x
        spacing: Theme.gap

        TouchButton {
            visible: !bar.hasEmergencyInside && bar.shell.place !== "emergency" && !bar.shell.isBehindDoor
            kind: TouchButton.Kind.Alert
            name: qsTr("Emergency signs")
            iconName: "emergency"
            Layout.fillWidth: true
            onChosen: bar.shell.showEmergency()
        }
        RowLayout {
            spacing: Theme.mm(3)
            Layout.fillWidth: true

            BarButton {
                name: qsTr("Home")
                iconName: "home"
                visible: !bar.shell.isHome && !bar.shell.isBehindDoor
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: bar.cell
                onChosen: bar.shell.goHome()
            }
            BarButton {
                name: qsTr("Back")
                iconName: "back"
                visible: bar.shell.canGoBack
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: bar.cell
                onChosen: bar.shell.goBack()
            }
            BarButton {
                name: qsTr("Text size")
                iconName: "text-size"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: bar.cell
                onChosen: bar.shell.looks.nextTextSize()
            }
            BarButton {
                name: qsTr("Contrast")
                iconName: "contrast"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: bar.cell
                onChosen: bar.shell.looks.nextScheme()
            }
            BarButton {
                name: bar.shell.speech.isSpeaking ? qsTr("Stop reading") : qsTr("Read aloud")
                iconName: bar.shell.speech.isSpeaking ? "stop" : "read-aloud"
                visible: bar.shell.speech.isAvailable && !bar.shell.isBehindDoor
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: bar.cell
                onChosen: bar.shell.toggleReadAloud()
            }
            BarButton {
                name: bar.shell.looks.nextLanguageName
                iconName: "language"
                visible: bar.shell.looks.nextLanguageName !== ""
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: bar.cell
                onChosen: bar.shell.looks.nextLanguage()
            }
            BarButton {
                name: bar.shell.isBehindDoor ? qsTr("Lock") : qsTr("Finish")
                iconName: bar.shell.isBehindDoor ? "lock" : "finish"
                isStrong: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: bar.cell
                onChosen: bar.shell.finish()
            }
            BarButton {
                name: qsTr("Emergency signs")
                iconName: "emergency"
                visible: bar.hasEmergencyInside && bar.shell.place !== "emergency" && !bar.shell.isBehindDoor
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: bar.cell
                onChosen: bar.shell.showEmergency()
            }
        }
    }
}
