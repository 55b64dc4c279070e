import QtQuick
import QtQuick.Layouts
import touchkit
import visitor.viewmodels

// A part is done: what comes next, and the way home. Previous and Next stand where they stood.
PageFrame {
    id: screen

    required property ShellViewModel shell
    readonly property SectionEndViewModel viewModel: shell.pages.sectionEnd

    title: viewModel.title
    pages: words
    footerHeight: Theme.button(Theme.textStep === 0 ? 1 : 2)
    footer: [
        MoreButton {
            area: words
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: implicitWidth
        },
        TouchButton {
            kind: TouchButton.Kind.Plain
            name: qsTr("Previous")
            iconName: Theme.textStep === 2 && !Theme.isWide ? "" : "back"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: implicitWidth
            onChosen: screen.viewModel.goPrevious()
        },
        TouchButton {
            readonly property bool isLast: screen.viewModel.nextName === ""

            name: isLast ? qsTr("Back to the start") : qsTr("Next part")
            iconName: Theme.textStep === 2 && !Theme.isWide ? "" : isLast ? "home" : "next"
            iconAfter: true
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            onChosen: isLast ? screen.shell.goHome() : screen.viewModel.goNext()
        }
    ]

    PagedArea {
        id: words

        Layout.leftMargin: -edge
        Layout.rightMargin: -edge
        Layout.fillWidth: true
        Layout.fillHeight: true

        Column {
            y: Math.max(0, (words.height - 2 * words.edge - height) / 2)
            width: parent.width
            spacing: Theme.isLow ? Theme.space.near : Theme.space.far

            Rectangle {
                visible: !Theme.isLow || Theme.textStep === 0
                width: Theme.mm(Theme.isLow ? 18 : 40)
                height: width
                radius: width / 2
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.accent

                Icon {
                    anchors.centerIn: parent
                    name: "check"
                    size: parent.width * 0.6
                    color: Theme.accentInk
                }
            }
            Heading {
                width: parent.width
                plain: screen.title
                font.pixelSize: Theme.displaySize
                horizontalAlignment: Text.AlignHCenter
            }
            BodyText {
                width: parent.width
                plain: screen.viewModel.words
                font.pixelSize: Theme.headingSize
                horizontalAlignment: Text.AlignHCenter
            }
            GridLayout {
                width: parent.width
                columns: Theme.isWide ? 2 : 1
                uniformCellWidths: true
                rowSpacing: Theme.space.near
                columnSpacing: Theme.space.near

                Way {
                    visible: screen.viewModel.nextName !== ""
                    isHero: true
                    name: qsTr("Next: %1").arg(screen.viewModel.nextName)
                    note: screen.viewModel.nextNote
                    iconName: screen.viewModel.nextIcon
                    onChosen: screen.viewModel.goNext()
                }
                Way {
                    isLarge: true
                    name: qsTr("Home")
                    note: qsTr("Where does it hurt, and all parts")
                    iconName: "home"
                    onChosen: screen.shell.goHome()
                }
            }
        }
    }

    component Way: TouchCard {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: Math.max(implicitHeight, Theme.mm(Theme.isLow ? 26 : 44))
    }
}
