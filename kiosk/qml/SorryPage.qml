pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! No ticket now: what happened, that nothing is lost, what to do. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    readonly property bool lost: face.trouble === "unreachable"
    readonly property bool closed: face.trouble === "service_closed"
    readonly property bool full: face.trouble === "quota_reached"

    function title(): string {
        return lost ? qsTr("There is no connection at this moment") : closed ? qsTr("This service is closed now") : full ? qsTr("All tickets for now have been given") : qsTr("This ticket cannot be issued now");
    }

    function reason(): string {
        switch (face.trouble) {
        case "unreachable":
            return qsTr("Nothing is lost: whoever has a ticket keeps their place.");
        case "unknown_totem":
            return qsTr("This totem still has to be registered. Whoever has a ticket keeps their place.");
        case "service_closed":
            return qsTr("It gives tickets during its opening hours.");
        case "later":
            return qsTr("There is no place left at that hour. Start over and choose another one, or wait here.");
        case "quota_reached":
            return qsTr("This service gives a limited number of tickets. Whoever has one keeps their place.");
        default:
            return qsTr("The service may have changed. Whoever has a ticket keeps their place.");
        }
    }

    Column {
        y: Math.max((root.height - height) / 2, root.lowTop - again.y)
        spacing: Theme.gap * 3
        width: parent.width

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.warn
            name: root.lost ? "lan-disconnect" : root.closed || root.full ? "clock-alert-outline" : "alert-outline"
            size: Theme.mm(36)
            visible: !root.face.crowded
        }

        CentredHeading {
            text: root.title()
            width: parent.width
        }

        Centred {
            text: root.reason()
            width: parent.width
        }

        Pill {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "clock-outline"
            text: root.face.opening(root.face.shut, root.face.days, root.face.time, root.face.date)
            visible: text !== ""
        }

        Centred {
            font.bold: true
            text: root.closed || root.full ? qsTr("You can choose another service, or speak to our team.") : qsTr("Please speak to our team, or try again in a moment.")
            width: parent.width
        }

        BigButton {
            id: again

            anchors.horizontalCenter: parent.horizontalCenter
            height: Math.max(implicitHeight, Theme.mm(28))
            icon: root.lost ? "refresh" : "format-list-bulleted"
            kind: BigButton.Primary
            text: root.lost ? qsTr("Try again") : qsTr("See all services")
            textSize: Theme.strong
            visible: root.lost || root.closed || root.full
            width: Math.min(parent.width, Theme.mm(200) * Theme.textFactor)

            onActivated: root.lost ? root.face.retry() : root.face.begin()
        }
    }
}
