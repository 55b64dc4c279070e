pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.ViewModels

// The words and the picture of a screen. The picture takes what room the words leave.
Item {
    id: page

    required property ReadingViewModel viewModel
    required property real room
    readonly property bool isBeside: Theme.isWide && viewModel.hasFigure
    // Without a picture, a wide screen has room for the chips at the side.
    readonly property bool hasAside: Theme.isWide && !viewModel.hasFigure && aside.hasChips
    readonly property real chipsHeight: aside.hasChips ? aside.implicitHeight + Theme.mm(4) : 0
    readonly property real wordsHeight: words.implicitHeight + (hasAside || isBeside ? 0 : chipsHeight)
    readonly property real leftOver: room - wordsHeight - Theme.mm(6)
    readonly property real smallest: Theme.mm(Theme.isLow ? 30 : 34)
    readonly property real captionHeight: caption.visible ? caption.implicitHeight + Theme.mm(1) : 0
    // Beside the words, the chips stand below the picture.
    readonly property real belowPicture: captionHeight + (isBeside ? chipsHeight : 0)
    readonly property real roomAbove: Math.min(leftOver - belowPicture, width * 0.6)
    // Where the words need More as it is, a tiny picture would help nobody.
    readonly property real heightAbove: roomAbove < smallest ? width * 0.5 : roomAbove
    readonly property real heightBeside: Math.max(smallest, Math.min(room - belowPicture, picture.width * 0.62))
    readonly property real pictureHeight: !viewModel.hasFigure ? 0 : isBeside ? heightBeside : heightAbove

    implicitHeight: isBeside ? Math.max(wordsHeight, pictureHeight + belowPicture) : hasAside ? Math.max(wordsHeight, aside.implicitHeight) : wordsHeight + (viewModel.hasFigure ? pictureHeight + belowPicture + Theme.mm(6) : 0)
    height: implicitHeight

    Picture {
        id: picture

        visible: page.viewModel.hasFigure && status === Image.Ready
        width: page.isBeside ? page.width * 0.42 : page.width
        height: page.pictureHeight
        x: page.isBeside && !Theme.isMirrored ? page.width - width : 0
        source: page.viewModel.figure ? "image://figure/" + Theme.scheme + "/" + encodeURIComponent(page.viewModel.figure.picture) : ""
        alt: page.viewModel.figure ? page.viewModel.figure.alt : ""
    }
    BodyText {
        id: caption

        x: picture.x
        y: page.pictureHeight + Theme.mm(1)
        width: picture.width
        visible: page.viewModel.hasFigure && plain !== ""
        plain: page.viewModel.figure ? page.viewModel.figure.plain : ""
        color: Theme.softInk
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.1
    }
    Column {
        id: words

        // x is not mirrored by Qt: the words begin at the reading side.
        x: Theme.isMirrored ? page.width - width : 0
        y: page.isBeside || !page.viewModel.hasFigure ? 0 : page.pictureHeight + page.captionHeight + Theme.mm(6)
        width: page.isBeside ? page.width * 0.55 : page.hasAside ? page.width * 0.745 : Math.min(page.width, Theme.mm(300))
        spacing: Theme.mm(4)

        BlockView {
            width: parent.width
            blocks: page.viewModel.blocks
            questions: page.viewModel.questions
        }
    }
    Column {
        id: aside

        readonly property bool hasChips: terms.count + links.count > 0

        x: page.isBeside ? picture.x : page.hasAside && !Theme.isMirrored ? page.width - width : page.hasAside ? 0 : words.x
        y: page.hasAside || !hasChips ? 0 : page.isBeside ? page.pictureHeight + page.captionHeight + Theme.mm(4) : words.y + words.height + Theme.mm(4)
        width: page.isBeside ? picture.width : page.hasAside ? page.width * 0.24 : words.width
        spacing: Theme.mm(4)

        Flow {
            width: parent.width
            spacing: Theme.gap
            visible: terms.count > 0

            Repeater {
                id: terms

                model: page.viewModel.terms

                Chip {
                    required property string cardId
                    required property string title

                    width: Math.min(implicitWidth, parent.width)
                    name: qsTr("What is: %1?").arg(title)
                    isChosen: page.viewModel.term === cardId
                    onChosen: page.viewModel.explain(cardId)
                }
            }
        }
        Panel {
            width: parent.width
            visible: page.viewModel.termMeaning !== ""

            BodyText {
                width: parent.width
                plain: page.viewModel.termMeaning
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap
            visible: links.count > 0

            Repeater {
                id: links

                model: page.viewModel.links

                Chip {
                    required property string cardId
                    required property string title

                    width: Math.min(implicitWidth, parent.width)
                    name: title
                    onChosen: page.viewModel.follow(cardId)
                }
            }
        }
    }
}
