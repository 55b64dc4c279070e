pragma ComponentBehavior: Bound

import QtQuick
import touchkit
import visitor

// Every answer once more; one touch changes it.
FormPage {
    id: page

    Column {
        width: page.width
        spacing: Theme.gap

        BodyText {
            width: parent.width
            plain: page.view.passage
            color: Theme.softInk
            lineHeight: 1.15
        }
        Grid {
            id: rows

            width: parent.width
            columns: !Theme.isWide ? 1 : 3 - Theme.textStep
            spacing: Theme.gap
            Accessible.role: Accessible.List
            Accessible.name: page.view.title

            Repeater {
                model: page.view.rows

                AnswerRow {
                    required property string step
                    required question
                    required answer

                    width: (rows.width - (rows.columns - 1) * rows.spacing) / rows.columns
                    onChosen: page.form.change(step)
                }
            }
        }
    }
}
