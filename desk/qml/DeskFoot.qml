pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Keys and options, the guide, another counter, a pause, sign out: always here.

        DeskFoot { width: parent.width; face: window.face; guide: window.guide }
*/
Rectangle {
    id: root

    required property DeskFace face
    required property GuideFace guide
    readonly property bool back: face.page === "counter"

    color: Theme.surface
    implicitHeight: row.height + Theme.gap

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    Row {
        id: row

        readonly property real cell: (width - spacing * 4) / 5

        anchors.centerIn: parent
        spacing: Theme.gap * 0.5
        width: parent.width - Theme.margin * 2 + Theme.gap * 2

        BarButton {
            id: keys

            height: Math.max(keys.implicitHeight, manual.implicitHeight, other.implicitHeight, rest.implicitHeight, out.implicitHeight)
            icon: "keyboard-outline"
            key: "F1"
            text: qsTr("Keys")
            width: row.cell

            onActivated: root.face.look("keys")
        }

        BarButton {
            id: manual

            enabled: root.guide.here
            height: keys.height
            hint: root.guide.unread > 0 ? key + ". " + qsTr("%n new procedure(s) to read", "", root.guide.unread) : key
            icon: root.guide.unread > 0 ? "book-alert-outline" : "book-open-page-variant-outline"
            key: "Ctrl+M"
            text: qsTr("Guide")
            width: row.cell

            onActivated: root.guide.toggle()
        }

        BarButton {
            id: other

            enabled: root.face.canMove
            opacity: root.back && !enabled ? 0 : 1
            height: keys.height
            icon: root.back ? "arrow-left" : "swap-horizontal"
            key: root.back ? "Esc" : "F7"
            text: root.back ? qsTr("Back") : qsTr("Place")
            width: row.cell

            onActivated: root.face.move()
        }

        BarButton {
            id: rest

            enabled: root.face.canPause
            height: keys.height
            icon: "coffee-outline"
            key: "Ctrl+P"
            text: qsTr("Pause")
            width: row.cell

            onActivated: root.face.look("pause")
        }

        BarButton {
            id: out

            enabled: root.face.canLeave
            height: keys.height
            hint: enabled || root.face.number === "" ? key : key + ". " + qsTr("Finish with %1 first").arg(root.face.number)
            icon: "logout"
            key: "Shift+F12"
            text: qsTr("Sign out")
            width: row.cell

            onActivated: root.face.signOut()
        }
    }
}
