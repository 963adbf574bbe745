pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    What was written about who is in front, and their earlier visits. Reading it is recorded.

        VisitsSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
ScrolledSheet {
    id: root

    required property SheetFace sheets

    called: "visits"
    title: qsTr("Earlier visits")

    Body {
        text: root.sheets.reading ? qsTr("Looking…") : root.sheets.readFailed ? qsTr("This could not be read now. Close and try again.") : qsTr("Nothing is known of earlier visits. Only visits with an appointment are known again.")
        visible: root.sheets.reading || root.sheets.readFailed || (now.count === 0 && before.count === 0)
        width: parent.width
    }

    Body {
        font.bold: true
        text: qsTr("Written today")
        visible: now.count > 0
        width: parent.width
    }

    Repeater {
        id: now

        model: root.sheets.written

        VisitLine {}
    }

    Repeater {
        id: before

        model: root.sheets.visits

        VisitLine {}
    }

    Body {
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("It is recorded who reads this, and when.")
        width: parent.width
    }
}
