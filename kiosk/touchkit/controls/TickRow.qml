import QtQuick

// A box to tick; its state is seen, and said by a screen reader.
MarkRow {
    Accessible.role: Accessible.CheckBox
}
