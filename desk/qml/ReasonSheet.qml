pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Why: one of the unit's reasons, or words of one's own; and in which place the person goes on waiting.

        ReasonSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
ScrolledSheet {
    id: root

    required property SheetFace sheets

    called: "reason"
    first: ok
    title: sheets.title

    onVisibleChanged: own.text = sheets.reason

    BigButton {
        checkable: true
        checked: root.sheets.keeps
        icon: root.sheets.keeps ? "check" : ""
        text: qsTr("Keeps the place in the queue")
        visible: root.sheets.canKeep
        width: parent.width

        onActivated: root.sheets.keep()
    }

    Choices {
        model: root.sheets.choices
        needed: root.sheets.needsReason
        title: qsTr("Why")
        width: parent.width

        onChose: choice => {
            own.text = "";
            root.sheets.give(choice);
        }
    }

    Field {
        id: own

        label: qsTr("Another reason, in your words")
        width: parent.width

        onAccepted: root.sheets.confirm()
        onTextChanged: if (root.visible && text !== "")
            root.sheets.give(text)
    }

    Notice {
        title: root.sheets.lacking
        tone: Notice.Warn
        visible: title !== ""
        width: parent.width
    }

    BigButton {
        id: ok

        enabled: root.sheets.ready
        icon: "check-bold"
        key: "F2"
        kind: BigButton.Primary
        text: qsTr("Confirm")
        textSize: Theme.strong
        width: parent.width

        onActivated: root.sheets.confirm()
    }
}
