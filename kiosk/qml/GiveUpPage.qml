pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Asked once more before a ticket is given up; then said that it is. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide
    readonly property bool over: face.page === "cancelled"

    Column {
        spacing: Theme.gap * 2
        width: parent.width
        y: Math.max((root.height - height) / 3, root.lowTop - words.height - spacing)

        Column {
            id: words

            spacing: Theme.gap * 2
            width: parent.width

            CentredHeading {
                text: root.over ? qsTr("Ticket %1 is given up").arg(root.face.number) : qsTr("Give up ticket %1?").arg(root.face.number)
                width: parent.width
            }

            Centred {
                text: root.over ? qsTr("Thank you for telling us. If it was a mistake, speak to our team.") : qsTr("You leave the queue. Nobody calls this number any more.")
                width: parent.width
            }

            Centred {
                font.bold: true
                text: qsTr("It cannot be given up at this moment. Please speak to our team.")
                visible: !root.over && root.face.entryTrouble !== ""
                width: parent.width
            }
        }

        Grid {
            id: buttons

            readonly property real cell: (width - (columns - 1) * spacing) / columns

            columns: root.wide && !root.over ? 2 : 1
            spacing: Theme.gap * 1.5
            width: parent.width

            BigButton {
                height: Math.max(implicitHeight, Theme.mm(30))
                icon: "check"
                kind: BigButton.Primary
                text: root.over ? qsTr("Done") : qsTr("No, I stay in the queue")
                textSize: Theme.strong
                width: buttons.cell

                onActivated: root.over ? root.face.startOver() : root.face.back()
            }

            BigButton {
                enabled: !root.face.asking
                height: Math.max(implicitHeight, Theme.mm(30))
                icon: "close"
                text: qsTr("Yes, I give it up")
                textSize: Theme.strong
                visible: !root.over
                width: buttons.cell

                onActivated: root.face.reallyGiveUp()
            }
        }
    }
}
