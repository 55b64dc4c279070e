import QtQuick
import QtQuick.Window
import touchkit

// What is wrong with the topics under work, beside the kiosk.
Window {
    id: board

    property list<string> lines: []
    property string keys: ""

    width: 560
    height: 720
    color: Theme.paper

    BodyText {
        id: help

        x: 16
        y: 12
        width: parent.width - 32
        plain: board.keys + "\n" + board.title
        color: Theme.softInk
        font.pixelSize: 14
    }
    ListView {
        id: list

        anchors {
            fill: parent
            topMargin: help.y + help.height + 12
            leftMargin: 16
            rightMargin: 16
        }
        clip: true
        spacing: 10
        model: board.lines
        delegate: BodyText {
            required property string modelData

            width: list.width
            plain: modelData
            font.pixelSize: 15
        }
    }
}
