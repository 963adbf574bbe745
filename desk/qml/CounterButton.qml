pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    One counter to sit down at: its name, whether it is free, and what it is for.

        CounterButton { name: "Guichê 03"; state: "Livre"; last: true; onActivated: root.face.choose("3") }
*/
Pressable {
    id: root

    required property string name
    required property string seat
    required property string serves
    required property bool last
    readonly property color front: enabled ? Theme.ink : Theme.unavailable

    readonly property string place: last ? qsTr("%1. Last time you were here").arg(seat) : seat

    hint: place + ". " + serves
    implicitHeight: words.implicitHeight + Theme.gap * 3
    label: name

    Rectangle {
        anchors.fill: parent
        border.color: root.last && root.enabled ? Theme.primary : root.enabled ? Theme.line : Theme.unavailableGround
        border.width: Theme.hairline * (root.last && root.enabled ? 2 : 1)
        color: root.pressed ? Theme.surfacePressed : root.enabled ? Theme.surface : Theme.paper
        radius: Theme.radius
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.margins: Theme.gap * 1.5
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap * 0.5

        Text {
            Accessible.ignored: true
            color: root.front
            font.bold: true
            font.family: Theme.family
            font.pixelSize: Theme.strong
            text: root.name
            textFormat: Text.PlainText
            width: parent.width
            wrapMode: Text.Wrap
        }

        Row {
            spacing: Theme.gap * 0.5
            width: parent.width

            Icon {
                color: root.front
                name: root.enabled ? "seat-outline" : "account"
                size: Theme.body * 1.2
            }

            Text {
                Accessible.ignored: true
                color: root.enabled ? Theme.ink : Theme.unavailable
                font.family: Theme.family
                font.pixelSize: Theme.body
                text: root.place
                textFormat: Text.PlainText
                width: parent.width - x
                wrapMode: Text.Wrap
            }
        }

        Text {
            Accessible.ignored: true
            color: root.enabled ? Theme.muted : Theme.unavailable
            font.family: Theme.family
            font.pixelSize: Theme.small
            text: root.serves
            textFormat: Text.PlainText
            width: parent.width
            wrapMode: Text.Wrap
        }
    }

    FocusRing {
        target: root
    }
}
