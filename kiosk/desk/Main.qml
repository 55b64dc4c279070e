pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import touchkit.models
import desk
import desk.viewmodels

// The one window: where one is, the screen of that step, and the warning above both.
Window {
    id: window

    required property DeskViewModel desk
    required property ArrowKeys keys
    required property AssistedPresses presses
    readonly property bool isMirrored: Application.layoutDirection === Qt.RightToLeft

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 700
    color: Theme.paper
    title: qsTr("Interest forms")
    visible: false
    LayoutMirroring.enabled: isMirrored
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Assistance
        property: "presses"
        value: window.presses
    }
    Binding {
        target: Theme
        property: "pixelsPerMm"
        value: window.desk.looksModel.pixelsPerMm
    }
    Binding {
        target: Theme
        property: "textStep"
        value: window.desk.looksModel.textStep
    }
    Binding {
        target: Theme
        property: "scheme"
        value: window.desk.looksModel.scheme
    }
    Binding {
        target: Theme
        property: "isByKeys"
        value: window.keys.isByKeys
    }
    Binding {
        target: Theme
        property: "isMirrored"
        value: window.isMirrored
    }
    Binding {
        target: Theme
        property: "window"
        value: Qt.size(window.width, window.height)
    }
    FocusScope {
        id: page

        anchors.fill: parent
        enabled: !warning.visible
        LayoutMirroring.enabled: window.isMirrored
        LayoutMirroring.childrenInherit: true

        TopBar {
            id: bar

            desk: window.desk
            width: parent.width
        }
        Loader {
            id: host

            width: parent.width
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            sourceComponent: {
                switch (window.desk.step) {
                case DeskViewModel.Step.KEY:
                    return key;
                case DeskViewModel.Step.OPENING:
                    return opening;
                case DeskViewModel.Step.FORMS:
                    return forms;
                case DeskViewModel.Step.RECEIPT:
                    return receipt;
                default:
                    return choose;
                }
            }
        }
        Component {
            id: choose

            ChooseScreen {
                page: window.desk.choosePage
            }
        }
        Component {
            id: key

            KeyScreen {
                page: window.desk.keyPage
            }
        }
        Component {
            id: opening

            OpeningScreen {
                page: window.desk.openingPage
            }
        }
        Component {
            id: forms

            FormsScreen {
                page: window.desk.formsPage
            }
        }
        Component {
            id: receipt

            ReceiptScreen {
                page: window.desk.receiptPage
            }
        }
    }
    // Qt leaves the focus on what is hidden.
    Connections {
        target: window.activeFocusItem

        function onVisibleChanged() {
            window.keys.lookForStop();
        }
    }
    StillHere {
        id: warning

        presence: window.desk.presenceModel
        onVisibleChanged: {
            if (!visible) {
                page.forceActiveFocus();
            }
        }
        anchors.fill: parent
        LayoutMirroring.enabled: window.isMirrored
        LayoutMirroring.childrenInherit: true
    }
}
