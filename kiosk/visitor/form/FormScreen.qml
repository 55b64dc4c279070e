pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor
import visitor.viewmodels

// One page of the form: where am I, the question, the way back and the way on.
PageFrame {
    id: screen

    required property ShellViewModel shell
    readonly property FormViewModel viewModel: shell.pages.form
    readonly property FormView view: viewModel.view
    readonly property bool isTyping: shell.keyboard.isShown
    // Four buttons with large words: Stop goes above, and with the largest signs give
    // way, or a word would break.
    readonly property bool hasStopAbove: !Theme.isLow || (Theme.textStep > 0 && !isTyping)
    readonly property bool isCrowded: Theme.isLow && Theme.textStep === 2
    readonly property bool isLarge: Theme.isLow && Theme.textStep > 0

    title: view.title
    pages: words
    most: Theme.mm(view.isReview || Theme.textStep === 2 || isLarge ? 400 : 270)
    inset: words.edge
    // Beside the keys a low screen has no room for where one is.
    readonly property bool isShort: isTyping && Theme.isLow
    // What is said above stays there when the keys push the question up.
    readonly property bool isSaidAbove: shell.isDemonstration && Theme.isWide && (isTyping ? !isLarge : isTight)
    // A low screen needs all of its height for answers that are looked over.
    readonly property bool isTight: Theme.isLow && Theme.textStep === 0 && view.progress > 0
    // Beside keys there is no room for a title: what is asked stands above its field in short.
    readonly property bool isInShort: isTyping && Theme.isWide
    readonly property bool keepsQuestion: (page.item as FormPage)?.isOfAnswers ?? false
    hasHeader: view.progress > 0 && (!isShort || isSaidAbove)
    footerHeight: Theme.button(Theme.isWide && (isTyping || Theme.textStep === 0) ? 1 : 2)
    isAsking: viewModel.stopping.isAsked
    onIsTypingChanged: if (!isTyping)
        words.bottomMargin = 0
    header: [
        DemonstrationNote {
            visible: screen.isSaidAbove
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        },
        WhereAmI {
            visible: !screen.isShort
            progress: screen.view.progress
            total: screen.view.total
            words: screen.view.step
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignVCenter
        },
        StopButton {
            viewModel: screen.viewModel
            focusPolicy: ways.takesFocus
            visible: screen.hasStopAbove
        }
    ]
    footer: FormWays {
        id: ways

        shell: screen.shell
        area: words
        hasStop: !screen.hasStopAbove && screen.view.progress > 0
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    // With the focus on what it asks for.
    onArrived: {
        const asking = page.item as FormPage;
        if (asking && asking.asksFirst)
            asking.takeFocus();
        else
            ways.takeFocus();
        screen.bringIntoView();
    }

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
            telling.note = null;
            arrival.restart();
        }
    }
    // Of large words it may lie below what is seen, once it has been laid out.
    Timer {
        id: telling

        property Item note: null

        interval: 0
        onTriggered: if (note && note.visible)
            words.reveal(asked.y + asked.mapFromItem(note, 0, 0).y, note.height)
    }
    Connections {
        target: page.item as FormPage

        function onTold(note: Item) {
            telling.note = note;
            telling.restart();
        }
    }
    Binding {
        target: page.item
        when: page.item !== null
        property: "isInShort"
        value: screen.isInShort
    }
    Binding {
        target: page.item
        when: page.item !== null
        property: "room"
        value: words.height - 2 * words.edge
    }
    Connections {
        target: words

        function onHeightChanged() {
            adjustment.restart();
        }
        function onContentHeightChanged() {
            adjustment.restart();
            telling.restart();
        }
    }
    ColumnLayout {
        id: whole

        spacing: asked.spacing
        Layout.fillWidth: true
        Layout.fillHeight: true

        // Answers that go on behind More keep their question in view.
        Heading {
            visible: asked.isParted
            plain: screen.view.title
            font.pixelSize: Theme.bodySize
            Layout.fillWidth: true
            Layout.leftMargin: words.edge
            Layout.rightMargin: words.edge
        }
        PagedArea {
            id: words

            Layout.fillWidth: true
            Layout.fillHeight: true

            Column {
                id: asked

                // The question stands above its keys, and answers where hands are.
                readonly property real spare: Theme.isLow ? 0 : Math.max(0, words.height - 2 * words.edge - height + noted)
                readonly property real least: 2 * words.edge + question.implicitHeight + spacing + page.height
                readonly property bool isToldHere: screen.shell.isDemonstration && !screen.isSaidAbove
                readonly property real withDemonstration: least + (isToldHere ? demonstration.implicitHeight + spacing : 0)
                readonly property real withHint: withDemonstration + (hint.plain === "" ? 0 : hint.implicitHeight + spacing)
                readonly property bool isParted: screen.keepsQuestion && withHint > whole.height + 1

                // No answer moves under the finger when something is said of it.
                readonly property real noted: screen.isTyping ? 0 : (page.item as FormPage)?.noted ?? 0

                y: Math.min(Math.max(0, words.height - 2 * words.edge - height), Math.round(spare * (screen.isTyping ? 1 : 0.4)))
                width: parent.width
                spacing: Theme.isLow ? Theme.space.close : Theme.space.apart

                DemonstrationNote {
                    id: demonstration

                    width: parent.width
                    visible: asked.isToldHere && !asked.isParted && (!screen.isInShort || asked.withDemonstration <= words.height)
                }
                Heading {
                    id: question

                    width: parent.width
                    visible: !asked.isParted
                    plain: screen.view.title
                    font.pixelSize: screen.isInShort ? Theme.bodySize : Theme.titleSize
                }
                BodyText {
                    id: hint

                    width: parent.width
                    visible: plain !== "" && (!screen.isInShort || asked.withHint <= words.height)
                    plain: screen.view.hint
                    color: Theme.softInk
                    lineHeight: 1.15
                }
                Loader {
                    id: page

                    width: parent.width
                    focus: true
                    Component.onCompleted: open(screen.view.file)

                    function open(file: string) {
                        setSource(Qt.resolvedUrl(file), {
                            "form": screen.viewModel
                        });
                    }

                    Connections {
                        target: screen.view

                        function onPageChanged() {
                            page.open(screen.view.file);
                        }
                    }
                }
                // Where answers take all there is.
                DemonstrationNote {
                    width: parent.width
                    visible: asked.isToldHere && asked.isParted
                }
            }
        }
    }

    // The keyboard takes room from below: the field and what is said of it stay in view.
    function bringIntoView() {
        const asking = page.item as FormPage;
        const roomBelow = screen.isCrowded ? 0 : words.edge;
        if (screen.isTyping && asking)
            words.beginAt(Math.min(words.contentHeight - words.height, page.y + asking.height + words.edge - words.height + roomBelow));
    }

    Connections {
        target: screen.viewModel.stopping

        function onChanged() {
            if (!screen.viewModel.stopping.isAsked)
                screen.arrived();
        }
    }
    StopQuestion {
        stopping: screen.viewModel.stopping
        parent: screen
        anchors.fill: parent
    }
}
