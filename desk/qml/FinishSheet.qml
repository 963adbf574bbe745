pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    What was done for the person, how it ended, what comes next, and a note.

        FinishSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
ScrolledSheet {
    id: root

    required property SheetFace sheets

    called: "finish"
    first: ok
    title: sheets.title

    onVisibleChanged: note.text = sheets.note

    BigButton {
        id: ok

        enabled: root.sheets.ready
        icon: "check-bold"
        key: "F2"
        kind: BigButton.Primary
        text: qsTr("Finish")
        textSize: Theme.strong
        width: parent.width

        onActivated: root.sheets.confirm()
    }

    Notice {
        title: root.sheets.lacking
        tone: Notice.Warn
        visible: title !== ""
        width: parent.width
    }

    Choices {
        model: root.sheets.outcomes
        needed: root.sheets.required.includes("outcome")
        title: qsTr("How it ended")
        width: parent.width

        onChose: choice => root.sheets.end(choice)
    }

    Choices {
        model: root.sheets.nextSteps
        needed: root.sheets.required.includes("next_step")
        title: qsTr("What comes next")
        width: parent.width

        onChose: choice => root.sheets.follow(choice)
    }

    BigButton {
        icon: "calendar-plus"
        key: "Ctrl+B"
        text: qsTr("Next appointment")
        width: parent.width

        onActivated: root.face.look("book")
    }

    WordsField {
        id: note

        label: root.sheets.required.includes("note") ? qsTr("Note (needed)") : qsTr("Note")
        width: parent.width

        onTextChanged: if (root.visible)
            root.sheets.write(text)
    }

    Body {
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("The note is for your colleagues in this unit, and is erased after a time. Write only what the next visit needs.")
        width: parent.width
    }

    Choices {
        model: root.sheets.services
        needed: root.sheets.required.includes("services")
        title: qsTr("What was done")
        width: parent.width

        onChose: choice => root.sheets.render(choice)
    }
}
