pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The next appointment of who is in front: for what, on which day, at what time; then its code.

        BookSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
ScrolledSheet {
    id: root

    required property SheetFace sheets
    readonly property bool done: sheets.bookedCode !== ""

    function send(): void {
        root.sheets.book(day.text, time.text, cpf.text);
    }

    called: "book"
    first: day
    title: qsTr("Next appointment")

    onDoneChanged: if (done && visible)
        ready.forceActiveFocus()
    onVisibleChanged: {
        for (const field of [day, time, cpf])
            field.text = "";
    }

    Column {
        spacing: Theme.gap
        visible: root.done
        width: parent.width

        Body {
            text: qsTr("It is kept. Give the person this code:")
            width: parent.width
        }

        TicketNumber {
            anchors.horizontalCenter: parent.horizontalCenter
            number: root.sheets.bookedCode
            size: Math.min(Theme.display, parent.width / 7)
        }

        Body {
            font.bold: true
            font.pixelSize: Theme.strong
            horizontalAlignment: Text.AlignHCenter
            text: root.sheets.bookedFor
            width: parent.width
        }

        BigButton {
            id: ready

            icon: "check-bold"
            kind: BigButton.Primary
            text: qsTr("Done")
            width: parent.width

            onActivated: root.face.look("book")
        }
    }

    Field {
        id: day

        label: qsTr("Day, such as 12/03")
        visible: !root.done
        width: parent.width

        onAccepted: time.forceActiveFocus()
    }

    Field {
        id: time

        label: qsTr("Time, such as 14:30")
        visible: !root.done
        width: parent.width

        onAccepted: root.send()
    }

    Field {
        id: cpf

        label: qsTr("CPF, only if the person wants to be found by it")
        visible: !root.done
        width: parent.width

        onAccepted: root.send()
    }

    Notice {
        text: root.sheets.saidText
        title: root.sheets.saidTitle
        tone: Notice.Warn
        visible: title !== ""
        width: parent.width
    }

    BigButton {
        enabled: root.sheets.ready && !root.sheets.booking
        icon: "calendar-check"
        kind: BigButton.Primary
        text: root.sheets.booking ? qsTr("Keeping…") : qsTr("Keep the appointment")
        visible: !root.done
        width: parent.width

        onActivated: root.send()
    }

    Choices {
        model: root.sheets.bookServices
        title: qsTr("For which service")
        visible: !root.done
        width: parent.width

        onChose: choice => root.sheets.bookFor(choice)
    }
}
