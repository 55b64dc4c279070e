import QtQuick
import Kiosk
import Kiosk.ViewModels

// A heading inside a screen.
Heading {
    required property BlockItem block

    level: 2
    plain: block.plain
    rich: block.rich
}
