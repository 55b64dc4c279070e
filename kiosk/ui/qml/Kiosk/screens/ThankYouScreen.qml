import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.ViewModels

// The form is kept: a short code, large, and nothing personal.
Item {
    id: screen

    required property ShellViewModel shell
    readonly property ThankYouViewModel viewModel: shell.pages.thankYou

    ColumnLayout {
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(270))
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.isLow ? Theme.mm(2.5) : Theme.mm(9)
        anchors.bottomMargin: Theme.mm(2)
        spacing: Theme.isLow ? Theme.mm(2) : Theme.mm(5)

        PagedArea {
            id: pages

            Layout.fillWidth: true
            Layout.fillHeight: true

            Column {
                id: column

                y: Math.max(0, (pages.height - 2 * pages.edge - height) / 2)
                width: parent.width
                spacing: Theme.isLow ? Theme.mm(3) : Theme.mm(8)

                Rectangle {
                    visible: Theme.textStep === 0 || !Theme.isWide
                    width: Theme.mm(Theme.isLow ? 16 : 28)
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
                    plain: screen.viewModel.title
                    font.pixelSize: Theme.isLow ? Theme.titleSize : Theme.displaySize
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
                    padding: Theme.isLow ? Theme.mm(2.5) : Theme.mm(6)

                    BodyText {
                        width: parent.width
                        plain: screen.viewModel.codeLabel
                        color: Theme.softInk
                        lineHeight: 1.1
                        horizontalAlignment: Text.AlignHCenter
                    }
                    BodyText {
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
        RowLayout {
            spacing: Theme.gap * 2
            Layout.fillWidth: true
            Layout.leftMargin: pages.edge
            Layout.rightMargin: pages.edge
            Layout.fillHeight: false
            // One height whatever it shows, or More would come and go for ever.
            Layout.preferredHeight: Theme.button(Theme.isWide && Theme.textStep === 0 ? 1 : 2)
            Layout.maximumHeight: Layout.preferredHeight

            MoreButton {
                area: pages
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
            }
            TouchButton {
                name: qsTr("I am finished")
                iconName: "finish"
                focus: true
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                onChosen: screen.shell.finish()
            }
        }
    }
}
