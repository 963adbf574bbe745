pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The number, huge, at once; the paper, the wait, and the way to follow it on the phone. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    /*! Number, message and code need all the room. */
    readonly property bool brief: face.crowded && (face.paperMissing || (wide && height < Theme.mm(150)))
    readonly property real half: wide ? (width - Theme.gap * 6) / 2 : width
    /*! How wide the number is, as a share of the size of its letters. */
    readonly property real shape: measure.advanceWidth / 100 + face.number.length * 0.03

    TextMetrics {
        id: measure

        font.bold: true
        font.family: Theme.family
        font.features: {
            "tnum": 1
        }
        font.pixelSize: 100
        text: root.face.number
    }

    Item {
        id: top

        height: root.wide ? done.y - Theme.gap * 2 : head.height + Theme.gap * (root.face.crowded ? 0 : 2)
        width: root.half

        Column {
            id: head

            anchors.verticalCenter: root.wide ? parent.verticalCenter : undefined
            spacing: Theme.gap
            width: parent.width

            CentredHeading {
                font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading

                text: qsTr("Your ticket is")
                width: parent.width
            }

            TicketNumber {
                id: number

                horizontalAlignment: Text.AlignHCenter
                number: root.face.number
                size: Math.min(Theme.capital(root.face.crowded ? 40 : root.wide ? 60 : 52), root.half / Math.max(1, root.shape))
                width: parent.width
            }

            Centred {
                font.bold: true
                font.pixelSize: Theme.strong
                text: root.face.service
                visible: !root.brief
                width: parent.width
            }

            Pill {
                anchors.horizontalCenter: parent.horizontalCenter
                icon: "star-four-points"
                text: qsTr("Priority service")
                visible: root.face.priority && !root.brief
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
        beside: root.wide || root.face.crowded || root.face.paperMissing
        wide: root.wide
        width: root.half
    }

    BigButton {
        id: give

        anchors.bottom: parent.bottom
        height: done.height
        icon: root.face.crowded ? "" : "close"
        inset: Theme.gap * 0.75
        text: qsTr("Give up")
        visible: root.face.canCancel && !again.visible
        width: (parent.width - Theme.gap * 2) * 0.3

        onActivated: root.face.giveUp()
    }

    BigButton {
        id: again

        anchors.bottom: parent.bottom
        height: done.height
        hint: qsTr("It will be marked as a second copy")
        icon: "printer"
        text: qsTr("Print again")
        textSize: Theme.strong
        visible: root.face.canReprint
        width: (parent.width - Theme.gap * 2) / 2

        onActivated: root.face.reprint()
    }

    BigButton {
        id: done

        readonly property string closing: qsTr("Done. This screen closes in %1 s").arg(root.face.secondsLeft)

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: Math.max(implicitHeight, again.visible ? again.implicitHeight : 0, give.visible ? give.implicitHeight : 0, Theme.mm(28))
        icon: "check"
        kind: BigButton.Primary
        text: root.face.secondsLeft === 0 ? label : (root.wide && !root.face.crowded ? closing : qsTr("Done (%1 s)").arg(root.face.secondsLeft))
        hint: root.face.secondsLeft === 0 || text === closing ? text : text + ". " + closing
        label: qsTr("Done")
        textSize: Theme.strong
        width: again.visible ? again.width : give.visible ? parent.width - give.width - Theme.gap * 2 : parent.width

        onActivated: root.face.startOver()
    }
}
