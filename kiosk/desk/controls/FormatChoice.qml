import QtQuick
import touchkit
import desk

// Which kind of file: what each is for, in one line.
Overlay {
    id: question

    signal picked(string kind)

    function ask() {
        visible = true;
        first.forceActiveFocus();
    }
    function take(kind: string) {
        visible = false;
        picked(kind);
    }

    title: qsTr("Save the forms as")
    Keys.onEscapePressed: visible = false

    Heading {
        width: parent.width
        level: 2
        plain: question.title
    }
    ChoiceCard {
        id: first

        width: parent.width
        name: qsTr("Excel workbook")
        note: qsTr("For people: days, numbers and phones stay as they are")
        iconName: "list"
        onChosen: question.take("xlsx")
    }
    ChoiceCard {
        width: parent.width
        name: qsTr("CSV")
        note: qsTr("For other spreadsheet programs")
        iconName: "list"
        onChosen: question.take("csv")
    }
    ChoiceCard {
        width: parent.width
        name: qsTr("FHIR")
        note: qsTr("For the clinic's record system")
        iconName: "clinic"
        onChosen: question.take("fhir")
    }
    ChoiceCard {
        width: parent.width
        name: qsTr("JSON Lines")
        note: qsTr("For programs of your own")
        iconName: "clipboard"
        onChosen: question.take("jsonl")
    }
    TouchButton {
        kind: TouchButton.Kind.Plain
        name: qsTr("Do not save")
        onChosen: question.visible = false
    }
}
