pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! No ticket now: what happened, that nothing is lost, what to do. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    readonly property bool lost: face.trouble === "unreachable"

    Column {
        y: Math.max((root.height - height) / 2, root.lowTop - again.y)
        spacing: Theme.gap * 3
        width: parent.width

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.warn
            name: root.lost ? "lan-disconnect" : "alert-outline"
            size: Theme.mm(36)
            visible: !root.face.crowded
        }

        Heading {
            horizontalAlignment: Text.AlignHCenter
            text: root.lost ? qsTr("There is no connection at this moment") : qsTr("This ticket cannot be issued now")
            width: parent.width
        }

        Body {
            horizontalAlignment: Text.AlignHCenter
            text: root.lost ? qsTr("Nothing is lost: whoever has a ticket keeps their place.") : root.face.trouble === "unknown_totem" ? qsTr("This totem still has to be registered. Whoever has a ticket keeps their place.") : qsTr("The service may have changed. Whoever has a ticket keeps their place.")
            width: parent.width
        }

        Body {
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Please speak to our team, or try again in a moment.")
            width: parent.width
        }

        BigButton {
            id: again

            anchors.horizontalCenter: parent.horizontalCenter
            height: Math.max(implicitHeight, Theme.mm(28))
            icon: "refresh"
            kind: BigButton.Primary
            text: qsTr("Try again")
            textSize: Theme.strong
            visible: root.lost
            width: Math.min(parent.width, Theme.mm(200) * Theme.textFactor)

            onActivated: root.face.retry()
        }
    }
}
