pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    A ticket in a list: number, service, its group or how it stands, and a time. Pressing it opens it.

        ListView { delegate: TicketLine { width: list.width; onActivated: sheets.pick(ticket) } }
*/
Pressable {
    id: root

    required property string ticket
    required property string number
    required property string service
    required property string detail
    required property string time
    required property int index

    Accessible.role: Accessible.ListItem
    implicitHeight: Math.max(Theme.target, words.height + Theme.gap * 1.2)
    label: [number.split("").join(" "), service, detail, time].filter(part => part !== "").join(", ")

    Rectangle {
        anchors.fill: parent
        color: root.pressed ? Theme.surfacePressed : "transparent"
    }

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    Text {
        id: called

        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink
        font.bold: true
        font.family: Theme.family
        font.features: {
            "tnum": 1
        }
        font.pixelSize: Theme.strong
        text: root.number
        textFormat: Text.PlainText
        width: Theme.strong * 3.8
    }

    Column {
        id: words

        anchors.left: called.right
        anchors.right: when.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Text {
            Accessible.ignored: true
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.body
            text: root.service
            textFormat: Text.PlainText
            width: parent.width
            wrapMode: Text.Wrap
        }

        Text {
            Accessible.ignored: true
            color: Theme.muted
            font.bold: true
            font.family: Theme.family
            font.pixelSize: Theme.body
            text: root.detail
            textFormat: Text.PlainText
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }

    Text {
        id: when

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.body
        text: root.time
        textFormat: Text.PlainText
    }

    FocusRing {
        target: root
    }
}
