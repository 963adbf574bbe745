pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Quiet and legible; any touch begins. */
Pressable {
    id: root

    required property KioskFace face

    label: qsTr("Touch to begin")

    onActivated: face.begin()

    Column {
        anchors.centerIn: parent
        spacing: Math.min(Theme.gap * 4, root.height * 0.05)
        width: Math.min(parent.width, Theme.mm(400))

        Mark {
            anchors.horizontalCenter: parent.horizontalCenter
            height: Math.min(Theme.mm(90), root.height * (!root.face.crowded ? 0.32 : root.face.paperless ? 0.18 : 0.26))
        }

        Heading {
            font.pixelSize: Theme.display
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Take your ticket here")
            width: parent.width
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.pressed ? Theme.primaryPressed : Theme.primary
            height: begin.height + Theme.gap * 5
            radius: Theme.radius
            width: Math.min(parent.width, begin.width + Theme.mm(30))

            Row {
                id: begin

                anchors.centerIn: parent
                spacing: Theme.gap * 1.5

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.primaryInk
                    name: "gesture-tap"
                    size: Theme.heading * 1.3
                }

                Text {
                    Accessible.ignored: true
                    color: Theme.primaryInk
                    font.bold: true
                    font.family: Theme.family
                    font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
                    text: root.label
                    textFormat: Text.PlainText
                }
            }
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap
            visible: root.face.paperless && !root.face.offline

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.muted
                name: "cellphone"
                size: Theme.heading
            }

            Body {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.muted
                text: qsTr("For now, this totem shows your number on the screen, without paper.")
                width: Math.min(implicitWidth, root.face.crowded ? root.width - Theme.heading - Theme.gap : root.width * 0.7)
            }
        }

        Notice {
            text: qsTr("Tickets cannot be issued at this moment. Please speak to our team.")
            title: qsTr("No connection")
            tone: Notice.Warn
            visible: root.face.offline
            width: parent.width
        }
    }

    FocusRing {
        target: root
    }
}
