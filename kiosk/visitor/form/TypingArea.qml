import QtQuick

// A screen that also takes what is typed on a keyboard: signs, Backspace and Return.
FocusScope {
    id: area

    signal signTyped(sign: string)
    signal erased
    signal submitted

    focus: true
    Keys.onReturnPressed: submitted()
    Keys.onEnterPressed: submitted()
    Keys.onPressed: event => take(event)

    function take(event: KeyEvent) {
        if (event.key === Qt.Key_Backspace)
            erased();
        else if (/^[0-9A-Za-z]$/.test(event.text))
            signTyped(event.text);
        else
            return;
        event.accepted = true;
    }
}
