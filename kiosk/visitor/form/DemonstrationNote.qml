import QtQuick
import touchkit

// Said wherever somebody might give real details of themselves to a demonstration.
BodyText {
    plain: qsTr("Demonstration: no real details")
    color: Theme.alert
    font.weight: Font.Bold
    lineHeight: 1.1
}
