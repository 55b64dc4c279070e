import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.ViewModels

// One page of the form: where am I, the question, "No thanks" beside the way on.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property FormViewModel viewModel: shell.pages.form
    readonly property FormView view: viewModel.view
    readonly property bool isTyping: shell.keyboard.isShown

    Component.onCompleted: arrive()

    // Once what changed has been laid out. Qt.callLater would outlive the screen.
    Timer {
        id: arrival

        interval: 0
        onTriggered: screen.arrive()
    }
    Timer {
        id: adjustment

        interval: 0
        onTriggered: screen.bringIntoView()
    }
    Connections {
        target: screen.view

        function onPageChanged() {
            arrival.restart();
        }
    }
    Connections {
        target: pages

        function onHeightChanged() {
            adjustment.restart();
        }
        function onContentHeightChanged() {
            adjustment.restart();
        }
    }
    ColumnLayout {
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(screen.view.kind === "review" || Theme.textStep === 2 ? 400 : 270))
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.isLow ? Theme.mm(2.5) : Theme.mm(9)
        anchors.bottomMargin: Theme.mm(2)
        spacing: Theme.isLow ? Theme.mm(2) : Theme.mm(5)

        WhereAmI {
            visible: screen.view.position > 0 && !(screen.isTyping && Theme.isLow)
            position: screen.view.position
            total: screen.view.total
            words: qsTr("Step %1 of %2").arg(position).arg(total)
            Layout.fillWidth: true
            Layout.leftMargin: pages.edge
            Layout.rightMargin: pages.edge
        }
        PagedArea {
            id: pages

            Layout.fillWidth: true
            Layout.fillHeight: true

            Column {
                width: parent.width
                spacing: Theme.isLow ? Theme.mm(2.5) : Theme.mm(5)

                Heading {
                    width: parent.width
                    plain: screen.view.title
                }
                BodyText {
                    width: parent.width
                    visible: plain !== ""
                    plain: screen.view.hint
                    color: Theme.softInk
                    lineHeight: 1.15
                }
                Loader {
                    id: page

                    width: parent.width
                    focus: true
                    Component.onCompleted: open(screen.view.kind)

                    function open(kind: string) {
                        const name = kind[0].toUpperCase() + kind.slice(1);
                        setSource(Qt.resolvedUrl("Form" + name + ".qml"), {
                            "form": screen.viewModel
                        });
                    }

                    Connections {
                        target: screen.view

                        function onPageChanged() {
                            page.open(screen.view.kind);
                        }
                    }
                }
            }
        }
        RowLayout {
            spacing: Theme.gap * 2
            Layout.fillWidth: true
            Layout.leftMargin: pages.edge
            Layout.rightMargin: pages.edge
            Layout.fillHeight: false
            // One height whatever it shows, or More would come and go for ever.
            Layout.preferredHeight: Theme.button(Theme.isWide && (screen.isTyping || Theme.textStep === 0) ? 1 : 2)
            Layout.maximumHeight: Layout.preferredHeight

            TouchButton {
                visible: screen.view.kind !== "problem"
                kind: TouchButton.Kind.Plain
                name: qsTr("No thanks")
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onChosen: screen.viewModel.noThanks()
            }
            MoreButton {
                area: pages
                visible: !screen.isTyping && area.contentHeight > area.height + 1
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
            }
            TouchButton {
                visible: screen.view.kind === "problem"
                kind: screen.view.canTryAgain ? TouchButton.Kind.Plain : TouchButton.Kind.Main
                name: qsTr("Not now")
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onChosen: screen.shell.goHome()
            }
            TouchButton {
                id: onward

                visible: screen.view.kind !== "problem" || screen.view.canTryAgain
                name: screen.viewModel.isSending ? qsTr("Sending…") : screen.view.kind === "problem" ? qsTr("Try again") : screen.view.kind === "review" ? qsTr("Send") : screen.view.kind === "start" ? qsTr("Start") : qsTr("Next")
                iconName: screen.view.kind === "review" || screen.view.kind === "problem" ? "" : "next"
                iconAfter: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onChosen: screen.view.kind === "review" || screen.view.kind === "problem" ? screen.viewModel.send() : screen.viewModel.goNext()
            }
        }
    }

    // A new page begins at its top, with the focus on what it asks for.
    function arrive() {
        pages.contentY = 0;
        const asked = page.item as FormPage;
        if (asked && asked.asksFirst)
            asked.takeFocus();
        else
            onward.forceActiveFocus();
        screen.bringIntoView();
        onward.Accessible.announce(screen.view.title, Accessible.Polite);
    }

    // The keyboard takes room from below: the field and what is said of it stay in view.
    function bringIntoView() {
        const asked = page.item as FormPage;
        if (screen.isTyping && asked)
            pages.contentY = Math.max(0, Math.min(pages.contentHeight - pages.height, page.y + asked.height + pages.edge - pages.height + pages.edge));
    }
}
