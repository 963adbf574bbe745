pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Where in the set-up one is. */
Rectangle {
    id: root

    required property SetupFace face

    color: Theme.surface
    height: Math.max(title.height, Theme.mm(14)) + Theme.gap * 3

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primary
        name: "wrench"
        size: Theme.heading
        x: Theme.margin
    }

    Heading {
        id: title

        anchors.left: icon.right
        anchors.leftMargin: Theme.gap * 1.5
        anchors.right: progress.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.strong
        text: root.face.title
    }

    Body {
        id: progress

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.muted
        text: root.face.progress
    }
}
