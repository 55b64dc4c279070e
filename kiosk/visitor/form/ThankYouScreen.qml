import QtQuick
import QtQuick.Layouts
import touchkit
import visitor
import visitor.viewmodels

// The form is kept: a short code, large, and nothing personal.
PageFrame {
    id: screen

    required property ShellViewModel shell
    readonly property ThankYouViewModel viewModel: shell.pages.thankYou

    title: viewModel.title
    pages: words
    most: Theme.mm(270)
    inset: words.edge
    footerHeight: Theme.button(Theme.isWide && Theme.textStep === 0 ? 1 : 2)
    footer: [
        // Not where Send was: a finger may still be there.
        TouchButton {
            name: qsTr("I am finished")
            isFinal: true
            iconName: "finish"
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            onChosen: screen.shell.finish()
        },
        MoreButton {
            id: more

            area: words
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
        },
        Item {
            visible: !more.visible
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
    ]

    PagedArea {
        id: words

        Layout.fillWidth: true
        Layout.fillHeight: true

        Column {
            id: column

            y: Math.max(0, (words.height - 2 * words.edge - height) / 2)
            width: parent.width
            spacing: Theme.isLow ? Theme.space.snug : Theme.space.wide

            // Side by side where height is dear.
            Grid {
                anchors.horizontalCenter: parent.horizontalCenter
                columns: Theme.isWide ? 2 : 1
                spacing: Theme.space.clear
                horizontalItemAlignment: Grid.AlignHCenter
                verticalItemAlignment: Grid.AlignVCenter

                Rectangle {
                    visible: Theme.textStep === 0 || !Theme.isWide
                    width: Theme.mm(Theme.isLow ? 16 : 28)
                    height: width
                    radius: width / 2
                    color: Theme.accent

                    Icon {
                        anchors.centerIn: parent
                        name: "check"
                        size: parent.width * 0.6
                        color: Theme.accentInk
                    }
                }
                Heading {
                    plain: screen.viewModel.title
                    font.pixelSize: Theme.isLow ? Theme.titleSize : Theme.displaySize
                }
            }
            DemonstrationNote {
                width: parent.width
                visible: screen.shell.isDemonstration
                horizontalAlignment: Text.AlignHCenter
            }
            BodyText {
                width: parent.width
                plain: screen.viewModel.words
                font.pixelSize: Theme.leadSize
                lineHeight: 1.15
                horizontalAlignment: Text.AlignHCenter
            }
            Panel {
                width: parent.width
                padding: Theme.isLow ? Theme.space.close : Theme.space.clear

                BodyText {
                    width: parent.width
                    plain: screen.viewModel.codeLabel
                    color: Theme.softInk
                    lineHeight: 1.1
                    horizontalAlignment: Text.AlignHCenter
                }
                BodyText {
                    readonly property string spoken: screen.viewModel.spokenCode

                    width: parent.width
                    plain: screen.viewModel.code
                    font.pixelSize: Theme.displaySize
                    font.weight: Font.Bold
                    font.letterSpacing: Theme.mm(1.5)
                    lineHeight: 1
                    horizontalAlignment: Text.AlignHCenter
                }
            }
            BodyText {
                width: parent.width
                plain: screen.viewModel.note
                color: Theme.softInk
                lineHeight: 1.15
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
