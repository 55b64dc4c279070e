import QtQuick
import Kiosk
import Desk
import QtQuick.Layouts
import Desk.ViewModels

// Above every screen: the four steps, text size and contrast.
Rectangle {
    id: bar

    required property DeskViewModel desk

    implicitHeight: row.implicitHeight + Theme.mm(6)
    color: Theme.card
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Steps and looks")

    Rectangle {
        width: parent.width
        height: Theme.stroke
        anchors.bottom: parent.bottom
        color: Theme.line
    }
    RowLayout {
        id: row

        x: Theme.margin
        y: Theme.mm(3)
        width: parent.width - 2 * x
        spacing: Theme.gap

        StepTrail {
            current: bar.desk.stepNumber
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
        }
        LookButton {
            name: qsTr("Text size")
            iconName: "text-size"
            onChosen: bar.desk.looksModel.nextTextSize()
        }
        LookButton {
            name: qsTr("Contrast")
            iconName: "contrast"
            onChosen: bar.desk.looksModel.nextScheme()
        }
    }
}
