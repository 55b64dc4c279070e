import QtQuick
import touchkit

// One of several answers: a ring that fills.
MarkRow {
    id: row

    // Which of how many: Qt's screen readers do not count rows themselves.
    property int position: 0
    property int total: 0

    // Enter on the answer that is chosen goes on: fewer keys for who has only five.
    signal confirmed

    isRound: true
    leastHeight: Theme.answer
    Accessible.role: Accessible.RadioButton
    Accessible.name: qsTr("%1, %2 of %3").arg(name).arg(position).arg(total)
    Keys.onReturnPressed: isChosen ? confirmed() : click()
    Keys.onEnterPressed: isChosen ? confirmed() : click()
}
