pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    One touch calls somebody from the team; then it says that they know, and when somebody comes. The buttons stay usable
    while it is under way, so that who goes by keyboard keeps their place and what is urgent does not wait; one call is one.

        CallPanel { call: root.face.call; wide: root.wide; width: parent.width }
*/
Column {
    id: root

    required property CallFace call
    required property bool wide
    /*! A call stands: there is nothing to touch but to take it back. */
    readonly property bool stands: ["told", "nobody", "coming"].includes(call.standing)

    spacing: Theme.gap

    /*! The number to call stays with its word. */
    function whole(words: string): string {
        return words.replace(" 192", "\u00A0192");
    }

    Notice {
        id: said

        height: visible ? implicitHeight : 0
        text: {
            switch (root.call.standing) {
            case "told":
                return qsTr("Somebody comes as soon as possible. You can wait here.");
            case "coming":
                return qsTr("Please wait here.");
            case "nobody":
                return root.whole(qsTr("No one from the team is at a computer now. Please speak to somebody in the room. In an emergency, call 192."));
            case "expired":
                return root.whole(qsTr("We are sorry. Please go to any counter. In an emergency, call 192."));
            case "away":
                return root.whole(qsTr("Please go to any counter and speak to our team. In an emergency, call 192."));
            default:
                return "";
            }
        }
        title: {
            switch (root.call.standing) {
            case "asking":
                return qsTr("Calling…");
            case "told":
                return qsTr("Our team has been told");
            case "coming":
                return qsTr("Somebody is on the way");
            case "nobody":
                return qsTr("Nobody has seen your call yet");
            case "expired":
                return qsTr("Nobody could come");
            default:
                return qsTr("This screen cannot call anybody now");
            }
        }
        titleSize: Theme.strong
        tone: root.call.standing === "coming" ? Notice.Good : root.call.standing === "told" || root.call.standing === "asking" ? Notice.Plain : Notice.Warn
        visible: root.call.offered && root.call.standing !== ""
        width: parent.width
    }

    Grid {
        id: buttons

        readonly property real cell: (width - spacing * (columns - 1)) / columns

        columns: root.wide && !(root.stands && root.call.unwell) ? 2 : 1
        spacing: Theme.gap
        visible: root.call.offered
        width: parent.width

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(20))
            icon: "account-voice"
            text: qsTr("Call somebody from the team")
            visible: !root.stands
            width: buttons.cell

            onActivated: root.call.call("cannot_use")
        }

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(20))
            icon: "heart-pulse"
            text: qsTr("Somebody feels unwell")
            visible: !root.stands || !root.call.unwell
            width: buttons.cell

            onActivated: root.call.call("feels_unwell")
        }

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(20))
            icon: "close"
            text: qsTr("I do not need anybody any more")
            visible: root.stands
            width: buttons.cell

            onActivated: root.call.callOff()
        }
    }
}
