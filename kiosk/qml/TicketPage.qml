pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The number, huge, at once; the paper, the wait, and the way to follow it on the phone. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property bool noPaper: face.progress === "trouble" || face.progress === "doubt"
    readonly property real half: wide ? (width - Theme.gap * 6) / 2 : width

    Item {
        id: top

        height: root.wide ? done.y - Theme.gap * 2 : label.height + number.height + service.height + mark.height + Theme.gap * (root.face.crowded ? 3 : 5)
        width: root.half

        Column {
            anchors.verticalCenter: root.wide ? parent.verticalCenter : undefined
            spacing: Theme.gap
            width: parent.width

            Heading {
                id: label

                font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading

                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Your ticket is")
                width: parent.width
            }

            TicketNumber {
                id: number

                horizontalAlignment: Text.AlignHCenter
                number: root.face.number
                size: Math.min(Theme.capital(root.face.crowded ? 40 : root.wide ? 60 : 52), root.half / Math.max(1, root.face.number.length) / 0.66)
                width: parent.width
            }

            Body {
                id: service

                font.bold: true
                font.pixelSize: Theme.strong
                horizontalAlignment: Text.AlignHCenter
                text: root.face.service
                width: parent.width
            }

            Pill {
                id: mark

                anchors.horizontalCenter: parent.horizontalCenter
                height: root.face.priority ? implicitHeight : 0
                icon: "star-four-points"
                text: qsTr("Priority service")
                visible: root.face.priority
            }
        }
    }

    TicketFacts {
        anchors.bottom: done.top
        anchors.bottomMargin: Theme.gap * 2
        anchors.right: parent.right
        anchors.top: root.wide ? parent.top : top.bottom
        anchors.topMargin: root.wide ? 0 : Theme.gap * 2
        face: root.face
        beside: root.wide || root.face.crowded
        noPaper: root.noPaper
        wide: root.wide
        width: root.half
    }

    BigButton {
        id: done

        anchors.bottom: parent.bottom
        height: Math.max(implicitHeight, Theme.mm(28))
        icon: "check"
        kind: BigButton.Primary
        text: root.face.secondsLeft > 0 ? qsTr("Done. This screen closes in %1 s").arg(root.face.secondsLeft) : qsTr("Done")
        hint: text
        label: qsTr("Done")
        textSize: Theme.strong
        width: parent.width

        onActivated: root.face.startOver()
    }
}
