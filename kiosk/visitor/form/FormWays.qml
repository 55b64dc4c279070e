pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import touchkit
import visitor
import visitor.viewmodels

// What stands below a page of the form: More, the way back and the way on.
RowLayout {
    id: ways

    required property ShellViewModel shell
    required property PagedArea area
    // Where there is no room for it above the question.
    required property bool hasStop
    readonly property FormViewModel viewModel: shell.pages.form
    readonly property FormView view: viewModel.view
    readonly property bool isTyping: shell.keyboard.isShown
    // In larger words every page keeps the room: nothing else ever stands where More was.
    readonly property bool keepsMore: Theme.textStep > 0 && !isTyping && !view.isProblem
    readonly property bool isCrowded: Theme.isLow && Theme.textStep === 2
    // Beside two other buttons of larger words only a word itself has room.
    readonly property bool hasIcons: !isCrowded && !(!Theme.isWide && keepsMore)
    // A touch that took the focus from the field would put the keys away, and the button
    // would be elsewhere before the finger is lifted.
    readonly property int takesFocus: isTyping ? Qt.TabFocus : Qt.StrongFocus

    function takeFocus() {
        onward.forceActiveFocus();
    }

    spacing: 2 * Theme.gap

    MoreButton {
        id: more

        area: ways.area
        visible: !ways.isTyping && area.contentHeight > area.height + 1
        // Beside two others its whole name would not fit.
        inShort: area.hasMore ? name : qsTr("Top")
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
    }
    Item {
        visible: ways.keepsMore && !more.visible
        Layout.fillWidth: true
        Layout.preferredWidth: 1
    }
    TouchButton {
        visible: !ways.view.isProblem
        focusPolicy: ways.takesFocus
        kind: TouchButton.Kind.Plain
        name: ways.view.isStart ? qsTr("Not now") : qsTr("Previous")
        iconName: ways.view.isStart || !ways.hasIcons ? "" : "back"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        onChosen: ways.view.isStart ? ways.shell.goHome() : ways.shell.goBack()
    }
    StopButton {
        viewModel: ways.viewModel
        focusPolicy: ways.takesFocus
        words: ways.isCrowded ? "" : qsTr("Stop")
        visible: ways.hasStop
    }
    TouchButton {
        visible: ways.view.isProblem
        kind: ways.view.canTryAgain ? TouchButton.Kind.Plain : TouchButton.Kind.Main
        name: qsTr("Not now")
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        onChosen: ways.shell.goHome()
    }
    TouchButton {
        id: onward

        focusPolicy: ways.takesFocus
        visible: !ways.view.isProblem || ways.view.canTryAgain
        name: ways.viewModel.isSending ? qsTr("Sending…") : ways.view.isProblem ? qsTr("Try again") : ways.view.isReview ? qsTr("Send") : ways.view.isStart ? qsTr("Start") : qsTr("Next")
        isFinal: ways.view.isReview || ways.view.isProblem
        iconName: ways.view.isReview || ways.view.isProblem || !ways.hasIcons ? "" : "next"
        iconAfter: true
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        onChosen: ways.viewModel.finishPage()
    }
}
