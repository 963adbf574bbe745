pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! One requirement at a time: do you have it? Every answer can be taken back with "Back". */
Item {
    id: root

    required property KioskFace face
    required property bool wide

    Heading {
        id: heading

        text: qsTr("Do you have this with you?")
        width: parent.width - place.width - Theme.gap
    }

    Pill {
        id: place

        anchors.right: parent.right
        icon: "format-list-checks"
        text: qsTr("%1 of %2").arg(root.face.needPlace).arg(root.face.needCount)
        y: Math.max(0, (heading.height - height) / 2)
    }

    Reading {
        anchors.bottom: answers.top
        anchors.bottomMargin: Theme.gap * 2
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2
        beside: root.wide && root.face.crowded
        part: root.face.needPlace

        Row {
            spacing: Theme.gap * 2
            width: parent.width

            Rectangle {
                id: picture

                color: Theme.surface
                height: Theme.mm(root.face.crowded ? 36 : 60)
                radius: Theme.radius
                visible: !root.face.crowded || root.wide
                width: visible ? height : 0

                Icon {
                    anchors.centerIn: parent
                    color: Theme.primary
                    name: root.face.needSign
                    size: parent.height * 0.7
                }
            }

            Column {
                spacing: Theme.gap * 1.5
                width: parent.width - (picture.visible ? picture.width + parent.spacing : 0)

                Heading {
                    font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
                    text: root.face.need
                    width: parent.width
                }

                Body {
                    color: Theme.muted
                    text: root.face.needHelp
                    visible: text !== ""
                    width: parent.width
                }
            }
        }
    }

    Grid {
        id: answers

        readonly property real cell: (width - (columns - 1) * spacing) / columns
        readonly property real tallest: Math.max(yes.implicitHeight, no.implicitHeight, skip.implicitHeight, Theme.mm(root.face.crowded ? 26 : 34))

        anchors.bottom: parent.bottom
        columns: root.wide ? 3 : 1
        spacing: Theme.gap
        width: parent.width

        Said {
            id: yes

            icon: "check"
            kind: BigButton.Primary
            text: qsTr("Yes, I have it")

            onActivated: root.face.answer("have")
        }

        Said {
            id: no

            icon: "close"
            text: qsTr("No, I do not have it")

            onActivated: root.face.answer("missing")
        }

        Said {
            id: skip

            icon: "minus-circle-outline"
            text: qsTr("I do not need it")

            onActivated: root.face.answer("skip")
        }
    }

    component Said: BigButton {
        height: root.wide ? answers.tallest : Math.max(implicitHeight, Theme.mm(root.face.crowded ? 26 : 34))
        textSize: Theme.strong
        width: answers.cell
    }
}
