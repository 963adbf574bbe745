pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! A ticket that was looked up: how it stands, as on its own page. Whoever shows its code may give it up. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property string wait: face.minutes(face.waitLow, face.waitHigh)

    function meaning(): string {
        switch (face.state) {
        case "called":
            return face.counter === "" ? qsTr("It is your turn. Look at the panel.") : qsTr("It is your turn. Go to: %1").arg(face.counter);
        case "serving":
            return qsTr("You are being served.");
        case "suspended":
            return qsTr("Your service has paused. Go back to the counter when you are ready.");
        case "no_show":
            return qsTr("It was called and nobody came. Our team can call it again: speak to them.");
        case "cancelled":
            return qsTr("It was given up. If that is a mistake, speak to our team.");
        default:
            if (face.comeBack !== "")
                return qsTr("You join the queue at %1. Come back a little before.").arg(face.comeBack);
            return qsTr("Wait until the panel calls your number.");
        }
    }

    Reading {
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.gap * 2
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        beside: root.wide

        CentredHeading {
            font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
            text: qsTr("Your ticket is")
            width: parent.width
        }

        TicketNumber {
            horizontalAlignment: Text.AlignHCenter
            number: root.face.number
            size: Math.min(Theme.capital(root.face.crowded ? 26 : 40), root.width / Math.max(1, root.face.number.length) / 0.8)
            width: parent.width
        }

        Centred {
            font.bold: true
            font.pixelSize: Theme.strong
            text: root.meaning()
            width: parent.width
        }

        Centred {
            text: root.face.ahead === 0 ? qsTr("Nobody is ahead of you.") : qsTr("%n person(s) ahead of you", "", root.face.ahead)
            visible: root.face.state === "waiting" && root.face.ahead >= 0
            width: parent.width
        }

        Centred {
            text: qsTr("Estimated wait: %1").arg(root.wait)
            visible: root.face.state === "waiting" && root.wait !== ""
            width: parent.width
        }

        Centred {
            color: Theme.muted
            text: root.face.scanner ? qsTr("To give it up, show the code on your paper to the reader, or speak to our team.") : qsTr("To give it up, speak to our team.")
            visible: root.face.state === "waiting" && !root.face.canCancel
            width: parent.width
        }
    }

    Grid {
        id: buttons

        readonly property real cell: root.wide && give.visible ? (width - spacing) / 2 : width

        anchors.bottom: parent.bottom
        columns: root.wide ? 2 : 1
        spacing: Theme.gap
        width: parent.width

        BigButton {
            id: give

            height: Math.max(implicitHeight, Theme.mm(26))
            icon: "ticket-outline"
            text: qsTr("Give up this ticket")
            textSize: Theme.strong
            visible: root.face.canCancel
            width: buttons.cell

            onActivated: root.face.giveUp()
        }

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(26))
            icon: "check"
            kind: BigButton.Primary
            text: qsTr("Done")
            textSize: Theme.strong
            width: buttons.cell

            onActivated: root.face.startOver()
        }
    }
}
