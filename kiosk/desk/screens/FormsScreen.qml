import QtQuick
import touchkit
import desk
import QtQuick.Layouts
import desk.viewmodels

// The forms: find, sort, read one in full, save, print, and on to the receipt.
Item {
    id: screen

    required property FormsViewModel page

    Component.onCompleted: table.takeFocus()
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Find)) {
            find.forceActiveFocus();
            find.selectAll();
            event.accepted = true;
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.space.apart
        anchors.bottomMargin: Theme.space.clear
        spacing: Theme.space.near
        enabled: !formats.visible

        RowLayout {
            spacing: Theme.space.apart
            Layout.fillWidth: true

            Heading {
                plain: screen.page.title
                Layout.fillWidth: true
            }
            NewsText {
                plain: screen.page.foundWords
                color: Theme.softInk
                wrapMode: Text.NoWrap
            }
            LineField {
                id: find

                name: qsTr("Find a name, number or word")
                placeholderText: name
                iconName: "find"
                Layout.preferredWidth: Math.min(screen.width * 0.5, Theme.bodySize * 24)
                onTextEdited: screen.page.find(text)
                Keys.onDownPressed: table.takeFocus()
                Keys.onEscapePressed: {
                    clear();
                    screen.page.find("");
                }
            }
        }
        Notice {
            kind: Notice.Kind.Problem
            words: screen.page.findings.join("\n")
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.space.apart
            Layout.fillWidth: true
            Layout.fillHeight: true

            FormTable {
                id: table

                page: screen.page
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            DetailPanel {
                page: screen.page
                visible: screen.page.hasChosen
                onClosed: table.takeFocus()
                Layout.preferredWidth: Math.min(screen.width * 0.4, Theme.bodySize * 22)
                Layout.fillHeight: true
            }
        }
        Notice {
            kind: screen.page.saving.problem === "" ? Notice.Kind.Good : Notice.Kind.Problem
            words: screen.page.saving.problem === "" ? screen.page.saving.notice : screen.page.saving.problem
            Layout.fillWidth: true
        }
        RowLayout {
            visible: screen.page.saving.isRunning
            spacing: Theme.space.apart
            Layout.fillWidth: true

            BodyText {
                plain: qsTr("Saving the forms")
            }
            ProgressLine {
                name: qsTr("Saving the forms")
                share: screen.page.saving.share
                Layout.fillWidth: true
            }
            TouchButton {
                kind: TouchButton.Kind.Plain
                name: qsTr("Stop saving")
                onChosen: screen.page.saving.cancel()
            }
        }
        Flow {
            id: actions

            spacing: Theme.space.near
            layoutDirection: Qt.RightToLeft
            Layout.fillWidth: true

            TouchButton {
                visible: screen.page.saving.isSaved
                name: qsTr("Receipt for the kiosk")
                iconName: "receipt"
                onChosen: screen.page.showReceipt()
            }
            TouchButton {
                visible: !screen.page.saving.isRunning
                kind: screen.page.saving.isSaved ? TouchButton.Kind.Plain : TouchButton.Kind.Main
                name: qsTr("Save the forms")
                iconName: "save"
                onChosen: formats.ask()
            }
            TouchButton {
                kind: TouchButton.Kind.Plain
                name: qsTr("Print a call list")
                iconName: "print"
                onChosen: screen.page.saving.printList()
            }
            TouchButton {
                visible: screen.page.hasOtherKey
                kind: TouchButton.Kind.Plain
                name: qsTr("IT set this kiosk up")
                iconName: "key"
                onChosen: screen.page.trustNewKey()
            }
            TouchButton {
                kind: TouchButton.Kind.Plain
                name: qsTr("Another batch")
                iconName: "back"
                onChosen: screen.page.leave()
            }
        }
    }
    FormatChoice {
        id: formats

        onVisibleChanged: {
            if (!visible) {
                table.takeFocus();
            }
        }
        anchors.fill: parent
        onPicked: kind => screen.page.saving.save(kind)
    }
}
