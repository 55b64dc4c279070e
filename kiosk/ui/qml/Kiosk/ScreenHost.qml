import QtQuick
import Kiosk.ViewModels

// Shows the screen of the current place; each is made when it is first needed.
FocusScope {
    id: host

    required property ShellViewModel shell
    readonly property string file: {
        switch (shell.place) {
        case "attract":
            return "screens/AttractScreen.qml";
        case "section":
            return "screens/ReadingScreen.qml";
        case "emergency":
            return "screens/EmergencyScreen.qml";
        case "sources":
            return "screens/SourcesScreen.qml";
        case "paused":
            return "screens/PausedScreen.qml";
        case "door":
            return "screens/DoorScreen.qml";
        case "staff":
            return "screens/StaffScreen.qml";
        case "staff-copy":
            return "screens/CopyScreen.qml";
        case "staff-receipt":
        case "staff-withdraw":
            return "screens/CodeScreen.qml";
        case "staff-settings":
            return "screens/StaffSettingsScreen.qml";
        case "body-map":
            return "screens/BodyMapScreen.qml";
        case "muscle":
            return "screens/MuscleScreen.qml";
        case "form":
            return "screens/FormScreen.qml";
        case "thank-you":
            return "screens/ThankYouScreen.qml";
        default:
            return "screens/HomeScreen.qml";
        }
    }

    onFileChanged: loader.open(file)
    Component.onCompleted: loader.open(file)

    Loader {
        id: loader

        anchors.fill: parent
        focus: true

        function open(file: string) {
            setSource(Qt.resolvedUrl(file), {
                "shell": host.shell
            });
            host.forceActiveFocus();
        }
    }
}
