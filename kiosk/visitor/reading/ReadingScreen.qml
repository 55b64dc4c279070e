import QtQuick
import QtQuick.Layouts
import touchkit
import visitor
import visitor.viewmodels

// One screen of a section: where am I, heading, picture, words, the way on.
PageFrame {
    id: screen

    required property ShellViewModel shell
    readonly property ReadingViewModel viewModel: shell.pages.reading
    readonly property bool isCrowded: !Theme.isWide && Theme.textStep === 2 && more.visible
    // Whether all below stands in one line, whatever More says just now.
    readonly property bool isOneLine: Theme.isWide && previous.implicitWidth + Theme.slimButton + more.widest + leastNext + 6 * Theme.gap <= width - 2 * Theme.margin
    readonly property real leastNext: nextWord.advanceWidth + next.besideWords + next.leftPadding + next.rightPadding + 2
    // Where three buttons stand in the width of two, More takes a second line and breaks no word.
    readonly property real leastButton: isCrowded ? (width - 2 * Theme.margin - 4 * Theme.gap) / 3 : 0
    // One place and one width on all screens, whatever it says: who presses there again
    // on the next screen must not miss what is to be read on it.
    readonly property real moreWidth: isOneLine || Theme.textStep === 0 ? more.widest : Math.min(more.widest, 0.33 * width)
    // What "Next" may say on one line beside "Previous".
    readonly property real roomForNext: width * 0.64 - 2 * Theme.margin - Theme.mm(14) - Theme.bodySize * 1.1 - 3 * Theme.gap

    // A wide screen has its title beside where it stands.
    readonly property bool isTitleBeside: Theme.isWide && Theme.textStep < 2
    // A low screen has no room beside its title; in large words there is more than below.
    readonly property bool isHeadLow: Theme.isLow && Theme.textStep < 2
    readonly property real headerWidth: widthBeside(isHeadLow, mapWidth)
    // A second line of its words would take height from all that is read.
    readonly property real mapWidth: widthOfMap(toMap.oneLine)
    // What the title has of it on a wide screen.
    readonly property real titleShare: Theme.isLow ? 0.53 : 0.5
    // What title and words have.
    readonly property var room: roomWith(footerHeight, whereHeight, headerWidth * (isTitleBeside ? titleShare : 1), toMap.implicitHeight)
    // The same at the usual text, which the topic's type is chosen for whatever text shows:
    // its buttons have one line, and are as high as what is touched.
    readonly property var usualRoom: Theme.textStep === 0 ? room : roomWith(Theme.target, Theme.isWide ? 0 : heightOfLines(2, Theme.usualBodySize), widthBeside(Theme.isLow, usualMapWidth) * (Theme.isWide ? titleShare : 1), Theme.target)
    readonly property real usualMapWidth: widthOfMap(Math.ceil(usualMapWord.advanceWidth) + toMap.leftPadding + toMap.rightPadding)
    // Where one is stands above the title, but for a wide screen that has it beside it.
    readonly property real whereHeight: isTitleBeside ? 0 : heightOfLines(Theme.isWide ? 1 : 2, Theme.bodySize)
    readonly property real growth: Theme.textFactor

    function heightOfLines(lines: int, size: real): real {
        return Theme.space.near * 2 + size * 1.2 * lines;
    }
    function widthOfMap(oneLine: real): real {
        return Math.max(Theme.slimButton, Theme.isWide ? oneLine : 0);
    }
    function widthBeside(isAlone: bool, map: real): real {
        const buttons = Theme.slimButton + Theme.space.clear + (Theme.isLow ? 0 : map + Theme.space.clear);
        return width - 2 * Theme.margin - (isAlone ? 0 : buttons);
    }
    function roomWith(footer: real, where: real, title: real, least: real): var {
        return {
            "width": width - 2 * Theme.margin,
            "height": height - roomAbove - roomBelow - 2 * spacing - footer - 2 * words.edge - where,
            "title_width": title,
            "least_title": Theme.isWide && !Theme.isLow ? least : 0,
            "pixels_per_mm": Theme.pixelsPerMm,
            "family": Theme.family,
            "is_wide": Theme.isWide,
            "is_low": Theme.isLow
        };
    }
    function fit() {
        // As the visit ends the bar goes before the screen does: that room is nobody's.
        if (!shell.isResting)
            // Not `growth`, which may still be that of the text step before.
            viewModel.fit(room, usualRoom, Theme.textFactor);
    }

    onRoomChanged: fit()
    onUsualRoomChanged: fit()
    onGrowthChanged: fit()
    title: viewModel.title
    pages: words
    footerHeight: Math.max(Theme.button(Theme.textStep === 0 || isOneLine ? 1 : 2), isHeadLow ? sources.implicitHeight : 0)
    header: [
        GridLayout {
            columns: screen.isTitleBeside ? 2 : 1
            layoutDirection: columns === 2 ? Qt.RightToLeft : Qt.LeftToRight
            rowSpacing: Theme.space.near
            columnSpacing: Theme.space.wide
            Layout.fillWidth: true

            WhereAmI {
                progress: screen.viewModel.position
                total: screen.viewModel.total
                words: qsTr("%1: %2 of %3").arg(screen.viewModel.sectionTitle).arg(screen.viewModel.position).arg(total).replace("?:", "? ·") + " · " + (Theme.isLow ? screen.viewModel.reviewedBriefly : screen.viewModel.reviewed)
                Layout.fillWidth: true
                Layout.preferredWidth: screen.headerWidth * (0.98 - screen.titleShare)
                Layout.alignment: Qt.AlignVCenter
            }
            Heading {
                plain: screen.viewModel.title
                font.pixelSize: Math.max(Theme.titleSize, Theme.reading(screen.viewModel.capitals))
                Layout.fillWidth: true
                Layout.preferredWidth: screen.headerWidth * screen.titleShare
            }
        },
        BarButton {
            id: toMap

            name: qsTr("Body map")
            iconName: "person"
            visible: !Theme.isLow && screen.shell.offersMap
            Layout.preferredWidth: screen.mapWidth
            Layout.alignment: Qt.AlignTop
            onChosen: screen.shell.showBodyMap()
        },
        BarButton {
            name: qsTr("Sources")
            iconName: "source"
            visible: !screen.isHeadLow && screen.viewModel.hasSources
            Layout.preferredWidth: Theme.slimButton
            Layout.alignment: Qt.AlignTop
            onChosen: screen.shell.showSources()
        }
    ]
    footer: [
        MoreButton {
            id: more

            area: words
            Layout.minimumWidth: screen.moreWidth
            Layout.maximumWidth: screen.moreWidth
            Layout.fillHeight: true
        },
        // Where More stands on other screens there is nothing that leads on.
        Item {
            visible: Theme.textStep > 0 && !more.visible && !previous.visible
            Layout.minimumWidth: screen.moreWidth
        },
        TouchButton {
            id: previous

            kind: TouchButton.Kind.Plain
            name: qsTr("Previous")
            iconName: screen.isCrowded ? "" : "back"
            visible: screen.viewModel.hasPrevious
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumWidth: Math.min(implicitWidth, screen.leastButton)
            Layout.maximumWidth: implicitWidth
            onChosen: screen.viewModel.goPrevious()
        },
        BarButton {
            id: sources

            name: qsTr("Sources")
            iconName: "source"
            visible: screen.isHeadLow && screen.viewModel.hasSources
            Layout.preferredWidth: Theme.slimButton
            Layout.alignment: Qt.AlignVCenter
            onChosen: screen.shell.showSources()
        },
        TouchButton {
            id: next

            name: screen.viewModel.nextTitle === "" || Theme.textStep > 0 || more.visible || longName.advanceWidth > screen.roomForNext ? nextWord.text : longName.text
            iconName: screen.isCrowded ? "" : "next"
            iconAfter: true
            focus: true
            Layout.minimumWidth: Math.min(implicitWidth, screen.leastButton)
            Layout.fillWidth: true
            Layout.fillHeight: true
            onChosen: screen.viewModel.goNext()
        }
    ]

    TextMetrics {
        id: nextWord

        font: Theme.words.font
        text: qsTr("Next")
    }
    TextMetrics {
        id: usualMapWord

        font.family: Theme.family
        font.pixelSize: Theme.barLabelSizes[0]
        font.weight: Font.Bold
        text: toMap.name
    }
    TextMetrics {
        id: longName

        font.family: Theme.family
        font.pixelSize: Theme.bodySize
        font.weight: Font.Bold
        text: qsTr("Next: %1").arg(screen.viewModel.nextTitle)
    }
    PagedArea {
        id: words

        // Words stand in line with the heading; only a focus ring needs the edge.
        Layout.leftMargin: -edge
        Layout.rightMargin: -edge
        Layout.fillWidth: true
        Layout.fillHeight: true

        ReadingPage {
            id: page

            onMeaningTopChanged: explained.restart()
            onMeaningHeightChanged: explained.restart()
            viewModel: screen.viewModel
            width: parent.width
            room: words.height - 2 * words.edge
        }
        Connections {
            target: screen.viewModel

            function onChanged() {
                screen.arrive();
            }
            function onTermChanged() {
                explained.restart();
            }
        }
    }

    Connections {
        target: words

        function onContentHeightChanged() {
            explained.restart();
        }
    }
    // Once it has been laid out, what a word means comes into sight.
    Timer {
        id: explained

        interval: 0
        onTriggered: if (page.meaningHeight > 0)
            words.reveal(page.meaningTop, page.meaningHeight)
    }
}
