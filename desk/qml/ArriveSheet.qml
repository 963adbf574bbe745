pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Somebody with an appointment is here: found by its code or their CPF, they get their ticket.

        ArriveSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
ScrolledSheet {
    id: root

    required property SheetFace sheets

    called: "arrive"
    first: typed
    title: qsTr("Appointment")

    onVisibleChanged: typed.text = ""

    Field {
        id: typed

        label: qsTr("Code of the appointment, or CPF")
        width: parent.width

        onAccepted: root.sheets.findAppointment(text)
    }

    BigButton {
        icon: "magnify"
        text: qsTr("Find")
        width: parent.width

        onActivated: root.sheets.findAppointment(typed.text)
    }

    Repeater {
        model: root.sheets.appointments

        BigButton {
            required property string choice
            required property string words
            required property string picture

            enabled: root.sheets.ready
            hint: qsTr("Give the ticket")
            icon: picture
            kind: BigButton.Primary
            text: words
            width: parent?.width ?? 0

            onActivated: root.sheets.checkIn(choice)
        }
    }

    Notice {
        text: root.sheets.saidText
        title: root.sheets.saidTitle
        visible: title !== ""
        width: parent.width
    }
}
