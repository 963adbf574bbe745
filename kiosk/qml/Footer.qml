pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Always here, always these four, within reach from a wheelchair. */
Rectangle {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property real words: back.implicitWidth + restart.implicitWidth + help.implicitWidth + looks.implicitWidth
    /*! What is left over is shared equally, so that a long word gets more room than a short one. */
    readonly property real share: (width - side * 2 - Theme.gap * 3 - words) / 4
    readonly property real side: words + Theme.gap * 3 + Theme.margin * 2 > width ? Theme.gap : Theme.margin

    color: Theme.surface
    height: row.height + Theme.gap * 3

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gap

        BigButton {
            id: back

            enabled: root.face.canGoBack
            icon: "arrow-left"
            inset: Theme.gap * 0.75
            stacked: !root.wide
            text: qsTr("Back")
            width: implicitWidth + root.share

            onActivated: root.face.back()
        }

        BigButton {
            id: restart

            enabled: root.face.started
            icon: "restart"
            inset: Theme.gap * 0.75
            stacked: !root.wide
            text: qsTr("Start over")
            width: implicitWidth + root.share

            onActivated: root.face.startOver()
        }

        BigButton {
            id: help

            checked: root.face.panel === "help"
            icon: "help-circle-outline"
            inset: Theme.gap * 0.75
            stacked: !root.wide
            text: qsTr("Help")
            width: implicitWidth + root.share

            onActivated: root.face.open("help")
        }

        BigButton {
            id: looks

            checked: root.face.panel === "looks"
            icon: "human-wheelchair"
            inset: Theme.gap * 0.75
            stacked: !root.wide
            text: qsTr("Accessibility")
            width: implicitWidth + root.share

            onActivated: root.face.open("looks")
        }
    }
}
