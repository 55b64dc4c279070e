pragma ComponentBehavior: Bound

import QtQuick
import touchkit

// What the marks on the body mean, each beside a sample of it.
Grid {
    id: legend

    required property bool hasShape
    required property bool hasMain
    required property bool hasSpill

    readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

    columns: 1
    rowSpacing: Theme.mm(1.5)
    columnSpacing: Theme.space.clear
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What the marks mean")

    Entry {
        visible: legend.hasMain
        mark: "main"
        words: qsTr("Often felt here")
    }
    Entry {
        visible: legend.hasSpill
        mark: "spill"
        words: qsTr("May spread here")
    }
    Entry {
        visible: legend.hasShape
        mark: "muscle"
        words: qsTr("The muscle")
    }
    Entry {
        visible: legend.hasShape
        mark: "cross"
        words: qsTr("Knots are often here")
    }

    component Entry: Item {
        id: entry

        required property string mark
        required property string words

        width: legend.cell
        height: Math.max(sample.height, label.height)

        Image {
            id: sample

            x: Theme.isMirrored ? entry.width - width : 0
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(9)
            height: Theme.mm(6)
            source: "image://body-mark/" + Theme.scheme + "/" + entry.mark
            sourceSize: Qt.size(width, height)
            Accessible.ignored: true
        }
        BodyText {
            id: label

            x: Theme.isMirrored ? 0 : entry.width - width
            anchors.verticalCenter: parent.verticalCenter
            width: entry.width - sample.width - Theme.space.tight
            plain: entry.words
            lineHeight: 1.05
        }
    }
}
