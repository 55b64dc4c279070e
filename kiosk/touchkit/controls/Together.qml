import QtQuick

// What belongs together, as a heading and its list: it shows on one page where it can.
Column {
    // What says again, on each further page of what no page holds, which group it is.
    property Text head: null
}
