pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Where am I, and does the server hear me?

        DeskHead { width: parent.width; face: window.face }
*/
Rectangle {
    id: root

    required property DeskFace face
    /*! Where there is little room, the counter alone. */
    property bool brief: false

    color: Theme.surface
    implicitHeight: Math.max(names.height, badge.height) + Theme.gap * 1.5

    Column {
        id: names

        readonly property real beside: width - badge.width - Theme.gap

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter

        Body {
            id: counter

            font.bold: true
            font.pixelSize: Theme.strong
            text: root.face.counter
            visible: text !== ""
            width: names.beside
        }

        Body {
            color: Theme.muted
            font.pixelSize: Theme.small
            visible: !root.brief || root.face.counter === ""
            text: root.face.fictional ? qsTr("%1 · fictional unit").arg(root.face.branch) : root.face.branch
            width: counter.visible ? parent.width : names.beside
        }
    }

    Pill {
        id: badge

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        front: !root.face.online ? Theme.bad : root.face.pressed ? Theme.ink : Theme.good
        icon: !root.face.online ? "wifi-off" : root.face.pressed ? "progress-clock" : "check"
        text: !root.face.online ? qsTr("No connection") : root.face.pressed ? qsTr("Confirming…") : qsTr("Connected")
        y: counter.visible ? names.y + (counter.height - height) / 2 : (parent.height - height) / 2
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }
}
