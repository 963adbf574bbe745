pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    One ticket from the list, and what may be done to it now.

        TicketSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
ScrolledSheet {
    id: root

    required property SheetFace sheets

    called: "ticket"
    title: sheets.title

    Body {
        text: root.sheets.detail === "" ? qsTr("This ticket is over.") : root.sheets.detail
        width: parent.width
    }

    Repeater {
        id: actions

        model: root.sheets.actions

        BigButton {
            required property string choice
            required property string words
            required property string picture

            enabled: root.sheets.ready
            icon: picture
            text: words
            width: parent?.width ?? 0

            onActivated: root.sheets.act(choice)
        }
    }

    Body {
        color: Theme.muted
        text: root.face.number !== "" ? qsTr("To call somebody, finish with %1 first.").arg(root.face.number) : qsTr("Nothing can be done with it from here now.")
        visible: root.face.number !== "" || actions.count === 0
        width: parent.width
    }
}
