pragma Singleton

import QtQuick
import touchkit

// Every size in millimetres and every colour of the kiosk. Main feeds the inputs.
QtObject {
    id: theme

    enum Scheme {
        Light,
        Dark,
        HighContrast
    }

    // Inputs
    property real pixelsPerMm: 4
    property int textStep: 0
    property int scheme: Theme.Scheme.Light
    property bool reducedMotion: false
    property bool isMirrored: false
    // Whether keys are used, and where they are must be seen.
    property bool isByKeys: false
    // Pixels of the glass that nothing is shown on, for who sits.
    property real leftAbove: 0
    property real leftBelow: 0
    // Millimetres from the glass to the eye.
    property real viewingDistance: 600
    property size window: Qt.size(1080, 1920)
    property string clinicAccent: ""

    // Shape of the window
    readonly property bool isWide: window.width > window.height
    readonly property bool isLow: window.height < mm(230)
    // By how much what stands by itself on a larger panel is larger; larger words by less.
    readonly property real roominess: Math.pow(Math.max(1, Math.min(1.5, Math.min(window.width, window.height) / mm(330))), [1, 0.6, 0.3][textStep])
    // Whether a column of buttons fits beside a picture at this text size.
    readonly property bool hasRoomBeside: !isWide || textStep === 0 || (textStep === 1 && !isLow)

    // Text: the height of a capital decides (4.8 mm at least, 7.3 mm at the largest step,
    // and 0.7 degrees from where visitors stand: EN 301 549, 5.1.4).
    readonly property string family: "Atkinson Hyperlegible Next"
    // Capital height of the typeface as a share of its size.
    readonly property real capitalShare: 0.668
    readonly property real farFactor: viewingDistance * Math.tan(0.7 * Math.PI / 180) / bodyCapital
    // On a low panel larger words would leave no room for what must be seen at once.
    readonly property list<real> textFactors: [1, 1.25, isLow ? 1.53 : Math.max(1.53, farFactor)]
    readonly property real textFactor: textFactors[textStep]
    readonly property real bodyCapital: isLow ? 4.8 : 5.4
    // Millimetres, at the largest step: decides from how far it can be read.
    readonly property real largestCapital: bodyCapital * textFactors[2]
    readonly property real bodySize: capital(bodyCapital * textFactor)
    readonly property real usualBodySize: capital(bodyCapital)
    readonly property real leadSize: capital((isLow ? 4.8 : 6) * textFactor)
    readonly property real headingSize: capital((isLow ? 5.6 : 6.4) * textFactor)
    // Titles are large already: they grow with the root of the factor.
    readonly property real titleSize: capital((isLow ? 7.4 : 8.4) * Math.sqrt(textFactor))
    readonly property real displaySize: capital((isLow ? 10 : 13) * Math.sqrt(textFactor))
    // On a picture.
    readonly property real edgeSize: capital(isLow ? 4.8 : 5)
    // Below a picture, which has no more room than it has.
    readonly property real captionSize: capital((isLow ? 4.8 : 5.4) * Math.sqrt(textFactor))
    // The bar's words stay one size (4.8 mm: 36 CFR 1194, 402.4); its sheet grows.
    readonly property real barSize: Math.ceil(4.8 * pixelsPerMm / capitalShare)
    readonly property list<real> barLabelSizes: (isLow ? [3.1, 3.4, 3.7] : [3.4, 3.7, 4]).map(capital)
    readonly property real barLabelSize: barLabelSizes[textStep]
    // Between the blocks of a text, and its lines as parts of a letter's height.
    readonly property real blockSpacing: isLow ? space.snug : space.near
    readonly property real readingLine: isLow ? 1.15 : 1.22
    // The longest line, as parts of a letter's size: some 75 letters.
    readonly property real measure: 40
    // Letters on keys stay one size: a key is read from near, and its room is fixed.
    readonly property real keySize: capital(4.8)
    // From key to key; at least 16 mm, and the keyboard at most half the height.
    readonly property real keyPitch: mm(isLow ? 17.5 : 20)
    // Wider, two hands would not reach from its first key to its last.
    readonly property real keysWidth: Math.min(window.width, mm(500))
    readonly property real iconSize: mm([8.5, 10, 12][textStep])

    // Space
    readonly property Spaces space: Spaces {
        pixelsPerMm: theme.pixelsPerMm
    }
    readonly property real target: mm(20)
    // An answer of the form, for hands that tremble.
    readonly property real answer: mm(isLow ? 20 : 28)
    // Between two things that are touched.
    readonly property real gap: mm(3.5)
    // The height of a button whose words take two lines.
    readonly property real twoLineButton: Math.max(target, Math.round(2.5 * bodySize) + 2 * gap)
    readonly property real margin: isLow ? mm(7) : mm(14)
    // Corners: of a card or button, and of what is larger or smaller.
    readonly property real radius: mm(4.5)
    readonly property real largeRadius: mm(7)
    readonly property real rowRadius: mm(3.5)
    readonly property real keyRadius: mm(2.5)
    readonly property real smallRadius: mm(2)
    // The least width of a button that says little.
    readonly property real slimButton: mm(26)
    // Of a button that stands by itself in the middle.
    readonly property real widestButton: mm(150)
    readonly property real stroke: Math.max(1, mm(0.4))
    readonly property real focusWidth: mm(1.2)
    readonly property int motion: reducedMotion ? 0 : 180

    // Colours
    readonly property ColourSet palette: scheme === Theme.Scheme.Dark ? dark : scheme === Theme.Scheme.HighContrast ? contrast : light
    readonly property color paper: palette.paper
    readonly property color card: palette.card
    readonly property color ink: palette.ink
    readonly property color softInk: palette.softInk
    readonly property color line: palette.line
    readonly property color accent: palette.accent
    readonly property color accentInk: palette.accentInk
    readonly property color paleAccent: palette.paleAccent
    readonly property color paleAccentInk: palette.paleAccentInk
    readonly property color alert: palette.alert
    readonly property color alertInk: palette.alertInk
    readonly property color paleAlert: palette.paleAlert
    readonly property color focus: palette.focus
    readonly property color veil: palette.veil
    // How much is left of what cannot work here.
    readonly property real unavailable: 0.35
    readonly property color tray: palette.tray

    readonly property ColourSet light: ColourSet {
        paper: "#faf7f1"
        card: "#ffffff"
        ink: "#17262b"
        softInk: "#3f4e53"
        line: "#8a8378"
        accent: theme.clinicAccent === "" ? "#0a555c" : theme.clinicAccent
        accentInk: "#ffffff"
        paleAccent: "#dcedeb"
        paleAccentInk: "#08474d"
        alert: "#8a1c10"
        alertInk: "#ffffff"
        paleAlert: "#fbe4df"
        focus: "#17262b"
        veil: "#cc17262b"
        tray: "#efeae2"
    }
    readonly property ColourSet dark: ColourSet {
        paper: "#12191c"
        card: "#1c262a"
        ink: "#f4f1ea"
        softInk: "#c9d1d2"
        line: "#7d8b8f"
        accent: "#7fd4d0"
        accentInk: "#0b2124"
        paleAccent: "#21393c"
        paleAccentInk: "#bff0ec"
        alert: "#ffb4a6"
        alertInk: "#2b0a05"
        paleAlert: "#431f19"
        focus: "#ffffff"
        veil: "#d9000000"
        tray: "#0a0f11"
    }
    readonly property ColourSet contrast: ColourSet {
        paper: "#000000"
        card: "#000000"
        ink: "#ffffff"
        softInk: "#ffffff"
        line: "#ffffff"
        accent: "#ffe600"
        accentInk: "#000000"
        paleAccent: "#000000"
        paleAccentInk: "#ffe600"
        alert: "#ffffff"
        alertInk: "#000000"
        paleAlert: "#000000"
        focus: "#00e5ff"
        veil: "#f2000000"
        tray: "#000000"
    }

    readonly property FontMetrics words: FontMetrics {
        font.family: theme.family
        font.pixelSize: theme.bodySize
        font.weight: Font.Bold
    }

    function mm(millimetres: real): real {
        return Math.round(millimetres * pixelsPerMm);
    }

    // The font size in pixels whose capitals are this many millimetres high.
    function capital(millimetres: real): real {
        return Math.round(millimetres * pixelsPerMm / capitalShare);
    }

    // The size of words one reads for long, where the usual text has such capitals: who
    // asks for more gets more, by the root of the factor where they are large already.
    function reading(millimetres: real): real {
        return Math.max(bodySize, capital(millimetres * Math.sqrt(textFactor)));
    }

    // The height of a button whose words take so many lines.
    function button(lines: int): real {
        return Math.max(target, Math.ceil(lines * words.height * 1.05) + 2 * gap);
    }
}
