import QtQuick
import touchkit
import desk
import desk.viewmodels

// The clinic's key and its passphrase, which is handed on and cleared at once.
Item {
    id: screen

    required property KeyViewModel page

    function unseal() {
        const words = passphrase.text;
        passphrase.clear();
        page.unseal(words);
    }

    Component.onCompleted: page.keyName === "" ? keyFile.forceActiveFocus() : passphrase.forceActiveFocus()

    DropArea {
        anchors.fill: parent
        onDropped: event => {
            if (event.hasUrls)
                screen.page.drop(event.urls[0]);
        }
    }
    ScrollPage {
        anchors.fill: parent
        most: Theme.mm(300)

        Heading {
            width: parent.width
            plain: qsTr("Open it with the clinic's key")
        }
        Row {
            id: batch

            width: parent.width
            spacing: Theme.space.snug

            Icon {
                id: sign

                name: "batch"
                size: Theme.bodySize * 1.3
                color: Theme.accent
            }
            BodyText {
                width: batch.width - sign.width - batch.spacing
                plain: screen.page.title
                font.weight: Font.Bold
                wrapMode: Text.WrapAnywhere
            }
        }
        Notice {
            width: parent.width
            kind: Notice.Kind.Problem
            words: screen.page.problem
        }
        Notice {
            width: parent.width
            words: screen.page.trustsNewKey ? qsTr("Type the passphrase once more. The kiosk's new signing key is then trusted from now on.") : ""
        }
        ChoiceCard {
            id: keyFile

            width: parent.width
            name: screen.page.keyName === "" ? qsTr("Choose the key file") : screen.page.keyName
            note: screen.page.keyName === "" ? qsTr("It is called clinic.key. Ask IT where it lies.") : screen.page.keyFolder
            iconName: "key"
            onChosen: screen.page.askForKey()
        }
        Column {
            width: parent.width
            spacing: Theme.space.tight
            visible: screen.page.keyName !== ""

            BodyText {
                width: parent.width
                plain: qsTr("Passphrase of the key")
                font.weight: Font.Bold
            }
            Item {
                width: parent.width
                implicitHeight: Math.max(passphrase.implicitHeight, eye.implicitHeight)

                LineField {
                    id: passphrase

                    anchors.left: parent.left
                    anchors.right: eye.left
                    anchors.rightMargin: Theme.space.near
                    name: qsTr("Passphrase of the key")
                    iconName: "lock"
                    echoMode: eye.isChosen ? TextInput.Normal : TextInput.Password
                    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhHiddenText | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                    onAccepted: screen.unseal()
                }
                Chip {
                    id: eye

                    isCheck: true
                    anchors.right: parent.right
                    name: qsTr("Show it")
                    onChosen: isChosen = !isChosen
                }
            }
        }
        Flow {
            spacing: Theme.space.near
            layoutDirection: Qt.RightToLeft
            width: parent.width

            TouchButton {
                visible: screen.page.keyName !== ""
                name: qsTr("Open the batch")
                onChosen: screen.unseal()
            }
            TouchButton {
                kind: TouchButton.Kind.Plain
                name: qsTr("Another batch")
                iconName: "back"
                onChosen: screen.page.leave()
            }
        }
    }
    Connections {
        function onChanged() {
            if (screen.page.keyName !== "" && !passphrase.activeFocus) {
                passphrase.forceActiveFocus();
            }
        }

        target: screen.page
    }
}
