import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// Asks whether to stop the form.
RowButton {
    required property FormViewModel viewModel

    name: qsTr("Stop the form")
    words: qsTr("Stop")
    iconName: "close"
    Layout.preferredWidth: Math.max(implicitWidth, Theme.slimButton)
    Layout.alignment: Qt.AlignVCenter
    onChosen: viewModel.askToStop()
}
