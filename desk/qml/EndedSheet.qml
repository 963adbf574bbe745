pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    A ticket of today that is over: who served it, when, and how it ended. What was written is read when it is asked for.

        EndedSheet { anchors.fill: parent; face: window.face; ended: window.ended; sheets: window.sheets }
*/
ScrolledSheet {
    id: root

    required property EndedFace ended
    required property SheetFace sheets

    called: "ended"
    title: ended.title

    Repeater {
        model: root.ended.facts

        VisitLine {}
    }

    BigButton {
        icon: "account-check"
        text: qsTr("The person is here after all")
        visible: root.ended.comesBack
        width: parent.width

        onActivated: root.sheets.pick(root.ended.ticket)
    }

    BigButton {
        enabled: !root.ended.reading
        icon: "note-text-outline"
        text: root.ended.reading ? qsTr("Looking…") : qsTr("Read what was written")
        visible: root.ended.noted
        width: parent.width

        onActivated: root.ended.read()
    }

    Body {
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("It is recorded who reads this, and when.")
        visible: root.ended.noted || notes.count > 0
        width: parent.width
    }

    Body {
        text: qsTr("This could not be read now. Try again.")
        visible: root.ended.readFailed
        width: parent.width
    }

    Repeater {
        id: notes

        model: root.ended.written

        VisitLine {}
    }
}
