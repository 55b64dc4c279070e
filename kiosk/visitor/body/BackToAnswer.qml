import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// Puts the whole list of signs away; the focus goes in and out with it.
TouchButton {
    id: button

    required property AlarmViewModel alarm
    required property Item opener

    visible: alarm.isOpen
    name: qsTr("Back to the muscles")
    iconName: "back"
    Layout.fillWidth: true
    Layout.fillHeight: true
    onChosen: alarm.close()
    onVisibleChanged: visible ? forceActiveFocus() : opener.forceActiveFocus()
}
