pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The page of the moment in Libras, with its words below. It begins to move by itself and can be stopped. */
Item {
    id: root

    required property KioskFace face
    required property bool wide

    AnimatedImage {
        id: clip

        Accessible.name: caption.text
        Accessible.role: Accessible.Animation
        fillMode: Image.PreserveAspectFit
        height: root.height - buttons.height - Theme.gap * 2 - (root.wide ? 0 : caption.height + Theme.gap * 2)
        playing: true
        source: root.face.libras
        width: root.wide ? root.width * 0.55 : root.width
    }

    Body {
        id: caption

        text: root.face.librasCaption
        width: root.wide ? root.width * 0.45 - Theme.gap * 2 : root.width
        x: root.wide ? root.width - width : 0
        y: root.wide ? (clip.height - height) / 2 : clip.height + Theme.gap * 2
    }

    Row {
        id: buttons

        anchors.bottom: parent.bottom
        spacing: Theme.gap

        BigButton {
            height: close.height
            icon: clip.playing ? "pause" : "play"
            text: clip.playing ? qsTr("Stop") : qsTr("Play")
            width: (root.width - buttons.spacing) / 2

            onActivated: clip.playing = !clip.playing
        }

        BigButton {
            id: close

            height: Math.max(implicitHeight, Theme.mm(28))
            icon: "check"
            kind: BigButton.Primary
            text: qsTr("Continue")
            width: (root.width - buttons.spacing) / 2

            onActivated: root.face.back()
        }
    }
}
