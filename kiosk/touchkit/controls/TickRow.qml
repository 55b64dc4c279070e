import QtQuick

// A box to tick; its state is seen, and said by a screen reader.
MarkRow {
    // A tremor's second tap comes later than any other; it must not take the tick back.
    undoesItself: true
    Accessible.role: Accessible.CheckBox
}
