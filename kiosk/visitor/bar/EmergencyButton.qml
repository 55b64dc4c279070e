import QtQuick
import QtQuick.Layouts
import touchkit

// The bar's red corner: larger than the others, and never taken for a hasty press.
Pressable {
    id: button

    // Read aloud once in a visit, with the rest of the bar.
    readonly property string choice: name

    name: qsTr("Emergency signs")
    isNeverGuarded: true
    padding: Theme.space.tight
    implicitWidth: Theme.mm(60)

    background: Rectangle {
        radius: button.cornerRadius
        color: button.enabled ? Theme.alert : Theme.card
        border.width: Theme.stroke
        border.color: button.enabled ? Theme.alert : Theme.line
        opacity: button.down ? 0.75 : 1
    }
    contentItem: RowLayout {
        spacing: Theme.space.tight

        Item {
            Layout.fillWidth: true
        }
        Icon {
            name: "emergency"
            size: Theme.mm(9)
            color: button.enabled ? Theme.alertInk : Theme.softInk
            opacity: button.enabled ? 1 : Theme.unavailable
        }
        ButtonWords {
            words: button.name
            color: button.enabled ? Theme.alertInk : Theme.softInk
            font.pixelSize: Theme.barSize
            Layout.maximumWidth: button.availableWidth - Theme.mm(9) - 2 * Theme.space.tight
        }
        Item {
            Layout.fillWidth: true
        }
    }
}
