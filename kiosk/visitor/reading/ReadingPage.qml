pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor
import visitor.viewmodels

// The words and the picture of a screen. The picture takes what room the words leave.
Item {
    id: page

    required property ReadingViewModel viewModel
    required property real room
    readonly property real typeSize: Theme.reading(viewModel.capitals)
    readonly property real factsSize: Math.max(typeSize, Theme.capital(viewModel.facts))
    // A wide screen has two columns: words, and at their side the picture or more words.
    // What is read page by page stands in one column, and its picture has a page of its own.
    readonly property bool isLast: Theme.isWide && viewModel.hasFigure && (viewModel.isPaged || !Theme.hasRoomBeside)
    readonly property bool isBeside: Theme.isWide && viewModel.hasFigure && !isLast
    readonly property bool isSplit: more.count > 0
    readonly property bool hasAcross: across.count > 0
    readonly property real columnWidth: Math.round(width * viewModel.share)
    readonly property real chipsHeight: aside.hasChips ? aside.implicitHeight + Theme.space.near : 0
    readonly property real acrossHeight: hasAcross ? across.closeHeight + Theme.blockSpacing : 0
    readonly property real besideHeight: isSplit ? acrossHeight + more.closeHeight + chipsHeight : isBeside ? pictureHeight + belowPicture : 0
    readonly property real wordsHeight: acrossHeight + blocks.closeHeight + (isSplit || isBeside ? 0 : chipsHeight)
    readonly property real captionHeight: plate.captionHeight
    // Beside the words, the chips stand below the picture.
    readonly property real belowPicture: captionHeight + (isBeside ? chipsHeight : Theme.space.clear)
    // Above the words it gives way only where all then stands on one page.
    readonly property bool fitsAbove: width * 0.2 + belowPicture + wordsHeight <= room
    readonly property real smallest: isBeside ? Theme.mm(Theme.isLow ? 30 : 34) : isLast ? 0 : width * (fitsAbove ? 0.2 : 0.4)
    readonly property real largest: isLast ? room : isBeside ? room - belowPicture : Math.min(width * 0.72, room - belowPicture - wordsHeight)
    readonly property real pictureHeight: viewModel.hasFigure ? Math.max(smallest, largest) : 0
    readonly property real above: isBeside || isLast || !viewModel.hasFigure ? 0 : pictureHeight + belowPicture
    readonly property real below: isLast ? Theme.space.clear + plate.height : 0
    readonly property real needed: Math.max(besideHeight, above + wordsHeight + below)
    // What blocks further apart leave over stands above and below the words.
    readonly property bool fits: needed <= room
    readonly property real spare: fits ? room - above - wordsHeight - below - across.loosened : 0
    readonly property real spareBeside: fits && isSplit ? room - besideHeight - across.loosened : 0
    readonly property real lead: Math.max(0, Math.round((spare - blocks.loosened) / 2))
    readonly property real leadBeside: Math.max(0, Math.round((spareBeside - more.loosened) / 2))
    // Columns of about one height begin in one line, and those below words across both;
    // else a much lower one stands at the other's middle.
    readonly property bool isLevel: isSplit && (hasAcross || Math.abs(lead - leadBeside) < room * 0.1)
    readonly property real levelTop: Math.min(lead, leadBeside)
    readonly property real columnsTop: acrossHeight + across.loosened
    readonly property real wordsTop: columnsTop + (isLevel ? levelTop : lead)
    readonly property real furtherTop: columnsTop + (isLevel ? levelTop : leadBeside)

    // Where the meaning of a word stands, for whoever brings it into sight.
    readonly property real meaningTop: aside.y + meaning.y
    readonly property real meaningHeight: meaning.visible ? meaning.height : 0

    // A page that fits is as high as its room.
    implicitHeight: Math.max(needed, room)
    height: implicitHeight

    PicturePlate {
        id: plate

        figure: page.viewModel.figure
        moving: page.viewModel.moving
        visible: page.viewModel.hasFigure
        isPage: page.isLast
        pictureHeight: page.pictureHeight
        width: page.isBeside ? Math.round(page.width * 0.37) : page.width
        x: page.isBeside && !Theme.isMirrored ? page.width - width : 0
        y: page.isLast ? page.wordsTop + page.wordsHeight + blocks.loosened + Theme.space.clear : page.isBeside && page.fits ? (page.room - page.pictureHeight - page.belowPicture) / 2 : 0
    }
    BlockView {
        id: across

        y: Math.round(page.levelTop / 2)
        width: page.width
        visible: page.hasAcross
        viewModel: page.viewModel
        model: page.viewModel.across
        typeSize: page.typeSize
        factsSize: page.factsSize
        leading: page.viewModel.leading
        spare: page.fits && page.hasAcross ? (page.room - page.needed) / 2 : 0
    }
    BlockView {
        id: blocks

        // x is not mirrored by Qt: the words begin at the reading side.
        x: Theme.isMirrored ? page.width - width : 0
        y: page.above + page.wordsTop
        width: page.isBeside ? Math.round(page.width * 0.6) : page.isSplit ? page.columnWidth : page.width
        viewModel: page.viewModel
        model: page.viewModel.blocks
        typeSize: page.typeSize
        factsSize: page.factsSize
        leading: page.viewModel.leading
        spare: page.spare
    }
    BlockView {
        id: more

        x: Theme.isMirrored ? 0 : page.width - width
        y: page.furtherTop
        width: Math.round(page.width * 0.96) - page.columnWidth
        visible: page.isSplit
        viewModel: page.viewModel
        model: page.viewModel.further
        typeSize: page.typeSize
        factsSize: page.factsSize
        leading: page.viewModel.leading
        spare: page.spareBeside
    }
    Column {
        id: aside

        readonly property bool hasChips: terms.count + links.count > 0
        readonly property BlockView over: page.isSplit ? more : blocks

        x: page.isBeside ? plate.x : over.x
        y: !hasChips ? 0 : page.isBeside ? plate.y + plate.height + Theme.space.near : over.y + over.closeHeight + over.loosened + Theme.space.near
        width: page.isBeside ? plate.width : over.width
        spacing: Theme.space.near

        ChipRows {
            id: terms

            width: parent.width
            model: page.viewModel.terms
            words: qsTr("What is: %1?")
            areExpanders: true
            open: page.viewModel.term
            onChosen: cardId => page.viewModel.explain(cardId)
        }
        Panel {
            id: meaning

            width: parent.width
            visible: page.viewModel.termMeaning !== ""

            BodyText {
                width: parent.width
                plain: page.viewModel.termMeaning
            }
        }
        ChipRows {
            id: links

            width: parent.width
            model: page.viewModel.links
            onChosen: cardId => page.viewModel.follow(cardId)
        }
    }
}
