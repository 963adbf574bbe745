pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Quiet and legible; any touch begins. */
Pressable {
    id: root

    required property KioskFace face
    /*! No service gives tickets now. */
    readonly property bool shut: face.shut !== "" && !face.offline
    /*! There is more to read than how to begin. */
    readonly property bool says: face.paperless || face.offline || shut
    /*! Large letters, much to read, and a screen that is not high. */
    readonly property bool tight: face.crowded && says && width > height

    label: qsTr("Touch to begin")

    onActivated: face.begin()

    Column {
        anchors.centerIn: parent
        spacing: Math.min(Theme.gap * 4, root.height * 0.05)
        width: Math.min(parent.width, Theme.mm(400))

        Mark {
            anchors.horizontalCenter: parent.horizontalCenter
            height: Math.min(Theme.mm(90), root.height * (!root.face.crowded ? 0.32 : root.says ? 0.18 : 0.26))
            visible: !root.tight
        }

        CentredHeading {
            font.pixelSize: root.tight ? Theme.heading : Theme.display
            text: !root.shut ? qsTr("Take your ticket here") : root.face.shut === "quota" ? qsTr("All tickets for now have been given") : qsTr("We are closed now")
            width: parent.width
        }

        Pill {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: "clock-outline"
            most: parent.width
            text: root.face.opening(root.face.shut, root.face.days, root.face.time, root.face.date)
            textSize: Theme.strong
            visible: root.shut
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
                    anchors.verticalCenter: parent.verticalCenter
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
