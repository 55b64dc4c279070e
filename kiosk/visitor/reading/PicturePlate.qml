import QtQuick
import touchkit
import visitor.viewmodels

// A picture of the article and what it says below it, or beside it on a page of its own.
Item {
    id: plate

    required property BlockItem figure
    required property real pictureHeight
    property bool isPage: false
    readonly property real captionHeight: caption.visible && !isPage ? caption.implicitHeight + Theme.space.hair : 0

    height: isPage ? Math.max(pictureHeight, caption.visible ? caption.implicitHeight : 0) : pictureHeight + captionHeight

    Picture {
        id: picture

        visible: plate.figure && status === Image.Ready
        x: plate.isPage && Theme.isMirrored ? plate.width - width : 0
        width: plate.isPage && caption.visible ? Math.round(plate.width * 0.5) : plate.width
        height: plate.pictureHeight
        source: plate.figure ? "image://figure/" + Theme.scheme + "/" + encodeURIComponent(plate.figure.picture) : ""
        alt: plate.figure ? plate.figure.alt : ""
    }
    BodyText {
        id: caption

        x: plate.isPage && !Theme.isMirrored ? plate.width - width : 0
        y: plate.isPage ? Math.max(0, (picture.height - implicitHeight) / 2) : picture.height + Theme.space.hair
        width: plate.isPage ? plate.width - picture.width - Theme.space.wide : plate.width
        visible: plain !== ""
        plain: plate.figure ? plate.figure.plain : ""
        color: Theme.softInk
        horizontalAlignment: plate.isPage ? Text.AlignLeft : Text.AlignHCenter
        lineHeight: 1.1
    }
}
