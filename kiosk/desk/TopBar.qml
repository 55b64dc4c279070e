import QtQuick
import touchkit
import desk
import QtQuick.Layouts
import desk.viewmodels

// Above every screen: the four steps, text size and contrast.
Rectangle {
    id: bar

    required property DeskViewModel desk

    implicitHeight: row.implicitHeight + Theme.space.clear
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
        y: Theme.space.snug
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
