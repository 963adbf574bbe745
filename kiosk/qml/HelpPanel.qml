pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! How it works, in three steps, and that there are people. */
Item {
    id: root

    required property KioskFace face
    required property bool wide

    Heading {
        id: heading

        text: qsTr("Help")
        width: parent.width
    }

    Reading {
        anchors.bottom: call.top
        anchors.bottomMargin: Theme.gap * 2
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2
        beside: root.wide
        visible: height > Theme.mm(50) && !(root.face.crowded && root.face.call.standing !== "") // what becomes of a call is more than how to take a ticket

        Grid {
            id: facts

            readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

            columnSpacing: Theme.gap * 4
            columns: root.wide && !root.face.crowded ? 2 : 1
            rowSpacing: Theme.gap * 1.5
            width: parent ? (parent as Item).width : 0

            Fact {
                icon: "numeric-1-circle"
                label: qsTr("Choose what you need")
                text: qsTr("Touch a subject, then a service. You see what to bring before you take the ticket.")
                width: facts.cell
            }

            Fact {
                icon: "numeric-2-circle"
                label: qsTr("Say if you have priority")
                text: qsTr("It is your right by law. You prove nothing at this screen.")
                width: facts.cell
            }

            Fact {
                icon: "numeric-3-circle"
                label: qsTr("Take the ticket and wait")
                text: qsTr("The panel shows and says your number and the counter to go to.")
                width: facts.cell
            }

            Fact {
                icon: "account-voice"
                label: qsTr("Do you prefer to speak to someone?")
                text: qsTr("Our team is near and takes a ticket with you.")
                width: facts.cell
            }
        }
    }

    CallPanel {
        id: call

        anchors.bottom: close.top
        anchors.bottomMargin: root.face.call.offered ? Theme.gap * 1.5 : 0
        call: root.face.call
        wide: root.wide
        width: parent.width
    }

    BigButton {
        id: close

        anchors.bottom: parent.bottom
        height: Math.max(implicitHeight, Theme.mm(28))
        icon: "check"
        kind: BigButton.Primary
        text: qsTr("I understand")
        textSize: Theme.strong
        width: parent.width

        onActivated: root.face.back()
    }
}
