pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

// The one window: a screen, the bar below it, the idle warning above both.
Window {
    id: window

    required property ShellViewModel shell
    readonly property bool isMirrored: shell.looks.isRightToLeft

    color: Theme.paper
    title: ""
    visible: false
    LayoutMirroring.enabled: isMirrored
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: window.shell.pixelsPerMm
    }
    Binding {
        target: Theme
        property: "textStep"
        value: window.shell.looks.textStep
    }
    Binding {
        target: Theme
        property: "scheme"
        value: window.shell.looks.scheme
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.shell.reducedMotion
    }
    Binding {
        target: Theme
        property: "isMirrored"
        value: window.isMirrored
    }
    Binding {
        target: Theme
        property: "clinicAccent"
        value: window.shell.clinicAccent
    }
    Binding {
        target: Theme
        property: "window"
        value: Qt.size(window.width, window.height)
    }
    Item {
        id: page

        anchors.fill: parent
        enabled: !warning.visible
        LayoutMirroring.enabled: window.isMirrored
        LayoutMirroring.childrenInherit: true

        ScreenHost {
            id: host

            shell: window.shell
            anchors.fill: parent
            anchors.bottomMargin: (bar.visible ? bar.height : 0) + typing.height
        }
        Loader {
            id: typing

            readonly property TypingPanel panel: item as TypingPanel

            active: window.shell.keyboard.isMade
            width: parent.width
            height: panel ? panel.implicitHeight : 0
            anchors.bottom: bar.top
            sourceComponent: TypingPanel {
                shell: window.shell
            }
        }
        AccessBar {
            id: bar

            shell: window.shell
            visible: !window.shell.isResting
            width: parent.width
            height: implicitHeight
            anchors.bottom: parent.bottom
        }
    }
    IdleWarning {
        id: warning

        shell: window.shell
        anchors.fill: parent
        LayoutMirroring.enabled: window.isMirrored
        LayoutMirroring.childrenInherit: true
    }
}
