import QtQuick

// The colours of one theme, named by what they are for.
QtObject {
    required property color paper
    required property color card
    required property color ink
    required property color softInk
    required property color line
    required property color accent
    required property color accentInk
    required property color paleAccent
    required property color paleAccentInk
    required property color alert
    required property color alertInk
    required property color paleAlert
    required property color focus
    required property color veil
    required property color tray
}
