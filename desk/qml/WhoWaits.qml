pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Who waits: how many, for what, the longest wait, and the way to the list. Shows as many lines as there is room for.

        WhoWaits { face: root.face; sheets: root.sheets; width: parent.width; height: 200 }
*/
Item {
    id: root

    required property DeskFace face
    required property SheetFace sheets
    readonly property real least: head.height
    readonly property real line: Math.ceil(Theme.body * 1.9)

    Item {
        id: head

        height: Math.max(words.height, list.height)
        width: parent.width

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: list.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            Body {
                font.bold: true
                font.pixelSize: Theme.strong
                text: root.face.waiting === 0 ? qsTr("Nobody is waiting") : qsTr("%n waiting", "how many people", root.face.waiting)
                width: parent.width
            }

            Body {
                color: Theme.muted
                text: qsTr("Longest wait: %1").arg(root.face.longest)
                visible: root.face.longest !== ""
                width: parent.width
            }
        }

        BigButton {
            id: list

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            key: "F6"
            text: qsTr("List")

            onActivated: root.sheets.list("waiting")
        }
    }

    Column {
        id: lines

        readonly property int places: Math.floor((root.height - y) / root.line)

        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        width: parent.width

        Repeater {
            model: root.face.services

            Item {
                id: service

                required property string name
                required property string count
                required property int index

                Accessible.name: service.name + ": " + service.count
                Accessible.role: Accessible.StaticText
                height: root.line
                visible: index < lines.places
                width: lines.width

                Rectangle {
                    color: Theme.line
                    height: Theme.hairline
                    width: parent.width
                }

                Text {
                    Accessible.ignored: true
                    anchors.left: parent.left
                    anchors.right: number.left
                    anchors.rightMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink
                    elide: Text.ElideRight
                    font.family: Theme.family
                    font.pixelSize: Theme.body
                    text: service.name
                    textFormat: Text.PlainText
                }

                Text {
                    id: number

                    Accessible.ignored: true
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink
                    font.bold: true
                    font.family: Theme.family
                    font.pixelSize: Theme.body
                    text: service.count
                    textFormat: Text.PlainText
                }
            }
        }
    }
}
