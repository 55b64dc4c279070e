import QtQuick
import touchkit
import QtQuick.Controls.Basic

// A line to type in, with its label inside the frame where nothing can part them.
TextField {
    id: field

    required property string name
    property string iconName: ""

    implicitHeight: Math.max(Theme.target, contentHeight + Theme.space.broad)
    leftPadding: iconName === "" ? Theme.space.apart : Theme.space.broad + Theme.bodySize * 1.2
    rightPadding: Theme.space.apart
    font.family: Theme.family
    font.hintingPreference: Font.PreferVerticalHinting
    font.pixelSize: Theme.bodySize
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    placeholderTextColor: Theme.softInk
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    maximumLength: 1000
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
    Accessible.role: Accessible.EditableText
    Accessible.name: name
    // Qt 6.12 gives a field that hides its words no name.
    Accessible.description: echoMode === TextInput.Password ? name : ""

    background: Rectangle {
        radius: Theme.radius
        color: Theme.card
        border.width: 2 * Theme.stroke
        border.color: field.activeFocus ? Theme.accent : Theme.line
    }

    Icon {
        visible: field.iconName !== ""
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.near
        anchors.verticalCenter: parent.verticalCenter
        name: field.iconName === "" ? "find" : field.iconName
        size: Theme.bodySize * 1.2
        color: Theme.softInk
    }
    FocusRing {
        control: field
    }
}
