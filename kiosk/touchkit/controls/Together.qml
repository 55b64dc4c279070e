import QtQuick

// What belongs together, as a heading and its list: it shows on one page where it can.
Column {}
