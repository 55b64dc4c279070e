import QtQuick
import touchkit

// A heading a screen reader can jump to; `level` 1 is the screen's own title.
BodyText {
    property int level: 1

    font.pixelSize: level === 1 ? Theme.titleSize : Theme.headingSize
    font.weight: Font.Bold
    lineHeight: 1.12
    Accessible.role: Accessible.Heading
}
