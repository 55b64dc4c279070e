import QtQuick
import visitor.viewmodels

// Shows the screen of the current place; each is made when it is first needed.
FocusScope {
    id: host

    required property ShellViewModel shell
    readonly property string file: shell.screen

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
