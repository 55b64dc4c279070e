pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import touchkit.models
import visitor
import visitor.viewmodels

// The one window: a screen, the bar below it, the idle warning above both.
Window {
    id: window

    required property ShellViewModel shell
    required property AssistedPresses presses
    property bool staysOpen: false
    readonly property bool isMovedDown: shell.looks.isMovedDown && !shell.isResting
    // The bar is made for the first visit; what lies over a screen is made a moment after
    // that screen is shown, before a touch on it counts, or when it is wanted.
    property bool hasBar: false
    property bool isComplete: false
    readonly property bool wantsAll: shell.sheet.isOpen || shell.listening.isAsking || shell.listening.isCurtained || shell.warning.isShown
    readonly property bool isMirrored: shell.looks.isRightToLeft

    color: Theme.paper
    title: shell.clinicName || qsTr("Our clinic")
    visible: false
    onWantsAllChanged: isComplete = true
    onClosing: close => close.accepted = !staysOpen
    LayoutMirroring.enabled: isMirrored
    LayoutMirroring.childrenInherit: true

    Timer {
        running: window.hasBar && !window.isComplete
        interval: 200
        onTriggered: window.isComplete = true
    }
    Binding {
        target: Assistance
        property: "presses"
        value: window.presses
    }
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
        value: window.shell.looks.isStill
    }
    Binding {
        target: Theme
        property: "isByKeys"
        value: window.shell.keys.isByKeys
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
        value: Qt.size(window.width, window.height - Theme.leftAbove - Theme.leftBelow)
    }
    Binding {
        target: Theme
        property: "viewingDistance"
        value: window.shell.looks.viewingDistance
    }
    Binding {
        target: Theme
        property: "leftAbove"
        value: window.shell.looks.pixelsLeftAbove(window.height, window.isMovedDown)
    }
    Binding {
        target: Theme
        property: "leftBelow"
        value: window.shell.looks.pixelsLeftBelow(window.height, window.isMovedDown)
    }
    Item {
        id: page

        anchors.fill: parent
        anchors.topMargin: Theme.leftAbove
        anchors.bottomMargin: Theme.leftBelow
        enabled: !window.shell.warning.isShown
        LayoutMirroring.enabled: window.isMirrored
        LayoutMirroring.childrenInherit: true

        ScreenHost {
            id: host

            objectName: "screen"
            shell: window.shell
            enabled: !window.shell.sheet.isOpen && !window.shell.listening.isAsking
            anchors.fill: parent
            anchors.bottomMargin: (bar.visible ? bar.height : 0) + typing.height
        }
        Loader {
            id: typing

            readonly property Item panel: item as Item

            active: window.shell.keyboard.isMade
            width: parent.width
            height: panel ? panel.implicitHeight : 0
            anchors.bottom: bar.top
            // By its file: named as a type, Qt's keyboard would be loaded with the window.
            Component.onCompleted: setSource(Qt.resolvedUrl("form/TypingPanel.qml"), {
                "shell": window.shell
            })
        }
        Loader {
            active: window.isComplete
            anchors.fill: parent
            anchors.topMargin: -Theme.leftAbove
            anchors.bottomMargin: bar.height
            sourceComponent: DisplaySheet {
                shell: window.shell
            }
        }
        Loader {
            active: window.isComplete
            anchors.fill: parent
            anchors.bottomMargin: bar.height
            sourceComponent: ListenQuestion {
                listening: window.shell.listening
            }
        }
        Loader {
            id: bar

            active: window.hasBar
            visible: !window.shell.isResting
            width: parent.width
            anchors.bottom: parent.bottom
            sourceComponent: AccessBar {
                shell: window.shell
                height: implicitHeight
            }
        }
    }
    SpokenMark {
        place: window.shell.listening.place
    }
    Loader {
        active: window.isComplete
        anchors.fill: parent
        sourceComponent: ScreenCurtain {
            listening: window.shell.listening
        }
    }
    // Qt's keyboard keeps the words around the cursor until it meets another field: at
    // the end of a visit it is shown an empty one.
    TextInput {
        id: nothing

        activeFocusOnPress: false
        activeFocusOnTab: false
        Accessible.ignored: true
    }
    Connections {
        target: window.shell.keyboard

        function onCleared() {
            nothing.forceActiveFocus();
        }
    }
    Connections {
        target: window.shell

        function onPlaceChanged() {
            window.hasBar = window.hasBar || !window.shell.isResting;
            if (nothing.activeFocus)
                host.forceActiveFocus();
        }
    }
    Loader {
        active: window.isComplete
        anchors.fill: parent
        LayoutMirroring.enabled: window.isMirrored
        LayoutMirroring.childrenInherit: true
        sourceComponent: IdleWarning {
            shell: window.shell
        }
    }
}
