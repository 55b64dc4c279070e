pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import desk
import QtQuick.Controls.Basic
import desk.viewmodels

// One form in full, beside the table.
Rectangle {
    id: panel

    required property FormsViewModel page

    readonly property string news: visible ? page.chosenName + ". " + page.chosenStatus : ""

    // Somebody pressed it away.
    signal closed

    onNewsChanged: {
        if (news !== "")
            Accessible.announce(news, Accessible.Polite);
    }

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.stroke
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: page.chosenName

    Heading {
        id: title

        level: 2
        plain: panel.page.chosenName
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        maximumLineCount: 3
        elide: Text.ElideRight
        anchors {
            left: parent.left
            right: close.left
            top: parent.top
            margins: Theme.space.clear
        }
    }
    IconPress {
        id: close

        name: qsTr("Close the form")
        iconName: "close"
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space.tight
        onChosen: {
            panel.page.closeDetails();
            panel.closed();
        }
    }
    Flickable {
        id: area

        readonly property real end: Math.max(0, contentHeight - height)

        clip: true
        contentWidth: width
        contentHeight: lines.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        // Also where nothing scrolls: who listens hears here what the form says.
        activeFocusOnTab: true
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Answers of this form")
        Accessible.description: panel.page.chosenAnswers
        Accessible.focusable: true
        // At its ends they lead on.
        Keys.onDownPressed: event => {
            event.accepted = activeFocus && contentY < end;
            if (event.accepted)
                contentY = Math.min(contentY + Theme.target, end);
        }
        Keys.onUpPressed: event => {
            event.accepted = activeFocus && contentY > 0;
            if (event.accepted)
                contentY = Math.max(0, contentY - Theme.target);
        }
        ScrollBar.vertical: ScrollBar {
            x: Theme.isMirrored ? 0 : area.width - width
            width: Theme.mm(5)
            Accessible.ignored: true

            contentItem: Rectangle {
                radius: width / 2
                color: Theme.line
            }
        }
        anchors {
            left: parent.left
            right: parent.right
            top: title.bottom
            bottom: parent.bottom
            margins: Theme.space.clear
            topMargin: Math.max(Theme.space.near, close.y + close.height - title.y - title.height)
        }

        Column {
            id: lines

            width: area.width - Theme.space.apart
            spacing: Theme.space.near

            Row {
                width: parent.width
                spacing: Theme.space.tight

                Icon {
                    id: mark

                    name: panel.page.chosenIcon
                    size: Theme.bodySize * 1.2
                    color: Theme.accent
                }
                BodyText {
                    width: parent.width - mark.width - parent.spacing
                    plain: panel.page.chosenStatus
                    font.weight: Font.Bold
                    lineHeight: 1.1
                }
            }
            Notice {
                width: parent.width
                kind: Notice.Kind.Problem
                words: panel.page.chosenAdvice
            }
            TouchButton {
                visible: panel.page.canWithdraw
                // What keys reach is seen, however far down somebody has read.
                onActiveFocusChanged: {
                    if (activeFocus)
                        area.contentY = Math.max(Math.min(area.contentY, y), y + height - area.height);
                }
                width: parent.width
                kind: TouchButton.Kind.Plain
                name: panel.page.isWithdrawn ? qsTr("Not taken back after all") : qsTr("The person took it back")
                onChosen: panel.page.toggleWithdrawn()
            }
            Repeater {
                model: panel.page.details

                Column {
                    id: line

                    required property string title
                    required property string note

                    width: lines.width

                    BodyText {
                        width: parent.width
                        plain: line.title
                        color: Theme.softInk
                        font.pixelSize: Theme.bodySize * 0.86
                        lineHeight: 1.1
                    }
                    BodyText {
                        width: parent.width
                        plain: line.note
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        lineHeight: 1.15
                    }
                }
            }
        }
    }
    FocusRing {
        control: area
        isShown: area.activeFocus
        anchors.fill: area
    }
}
