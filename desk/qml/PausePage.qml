pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    A pause goes on: since when, and the way back. Nothing hurries.

        PausePage { anchors.fill: parent; face: window.face; guide: window.guide }
*/
Item {
    id: root

    required property DeskFace face
    required property GuideFace guide

    onVisibleChanged: if (visible)
        Qt.callLater(back.forceActiveFocus)

    Column {
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        spacing: Theme.gap * 2
        y: Math.max(Theme.margin, (foot.y - height) / 3)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.primary
            name: "coffee-outline"
            size: Theme.mm(16)
        }

        Heading {
            horizontalAlignment: Text.AlignHCenter
            text: root.face.pause
            width: parent.width
        }

        Body {
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            text: root.face.pauseSince
            width: parent.width
        }

        BigButton {
            id: back

            icon: "seat-outline"
            key: "F2"
            kind: BigButton.Primary
            text: qsTr("Back to work")
            textSize: Theme.strong
            width: parent.width

            onActivated: root.face.choose(root.face.pauseCounter)
        }

        BigButton {
            icon: "swap-horizontal"
            key: "F7"
            text: qsTr("At another counter")
            width: parent.width

            onActivated: root.face.move()
        }

        SaidNotice {
            face: root.face
            width: parent.width
        }
    }

    DeskFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        face: root.face
        guide: root.guide
    }
}
