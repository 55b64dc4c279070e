pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// A picture of the article and what it says below it, or beside it on a page of its own.
Item {
    id: plate

    required property BlockItem figure
    required property MovingPicture moving
    required property real pictureHeight
    property bool isPage: false
    // The sign that says it can move hangs from it, above the caption.
    readonly property bool canMove: moving.isOffered && !Theme.reducedMotion
    readonly property real hang: canMove ? motion.hang : 0
    // What is told step by step takes the caption's place, and moves nothing by it.
    readonly property real captionHeight: isPage ? 0 : hang + (caption.visible ? tallest() + Theme.space.hair : 0)

    function tallest(): real {
        let most = still.implicitHeight;
        for (let n = 0; n < steps.count; n++)
            most = Math.max(most, (steps.itemAt(n) as Text)?.implicitHeight ?? 0);
        return most;
    }

    height: isPage ? Math.max(pictureHeight, caption.visible ? caption.implicitHeight : 0) : pictureHeight + captionHeight

    Picture {
        id: picture

        visible: plate.figure && isThere
        x: plate.isPage && Theme.isMirrored ? plate.width - width : 0
        width: plate.isPage && caption.visible ? Math.round(plate.width * 0.5) : plate.width
        height: plate.pictureHeight - (plate.isPage ? plate.hang : 0)
        drawing: plate.figure ? "image://figure/" + Theme.scheme + "/" + encodeURIComponent(plate.figure.picture) : ""
        alt: plate.figure ? plate.figure.alt : ""
    }
    MotionButton {
        id: motion

        moving: plate.moving
        // Where motion is reduced the picture stands still, and says the same.
        visible: picture.visible && plate.canMove
        x: picture.x + (picture.width - width) / 2
        y: picture.y + (picture.height - picture.paintedHeight) / 2
        width: picture.paintedWidth
        height: picture.paintedHeight + hang
    }
    Caption {
        id: caption

        x: plate.isPage && !Theme.isMirrored ? plate.width - width : 0
        y: plate.isPage ? Math.max(0, (picture.height - implicitHeight) / 2) : picture.height + plate.hang + Theme.space.hair
        visible: plain !== ""
        plain: motion.isPlaying ? plate.moving.caption : still.plain
    }
    Caption {
        id: still

        visible: false
        plain: plate.figure ? plate.figure.plain : ""
    }
    Repeater {
        id: steps

        model: motion.visible ? plate.figure.plainItems : []

        Caption {
            required property string modelData

            visible: false
            plain: modelData
        }
    }

    component Caption: BodyText {
        width: plate.isPage ? plate.width - picture.width - Theme.space.wide : plate.width
        color: Theme.softInk
        horizontalAlignment: plate.isPage ? Text.AlignLeft : Text.AlignHCenter
        lineHeight: 1.1
    }
}
