pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! What to bring, as a conversation: one requirement after the other, with what it is for whoever asks. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property ChatFace chat: face.chat

    Heading {
        id: heading

        font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
        text: qsTr("Do you have this with you?")
        width: parent.width - progress.width - Theme.gap
    }

    Pill {
        id: progress

        anchors.right: parent.right
        text: qsTr("%1 of %2").arg(root.face.needPlace).arg(root.face.needCount)
        y: Math.max(0, (heading.height - height) / 2)
    }

    Reading {
        anchors.bottom: root.wide ? parent.bottom : answers.top
        anchors.bottomMargin: root.wide ? 0 : Theme.gap * 2
        anchors.left: parent.left
        anchors.right: root.wide ? answers.left : parent.right
        anchors.rightMargin: root.wide ? Theme.gap * 4 : 0
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2
        part: root.face.needPlace

        Body {
            color: Theme.muted
            text: root.face.service
            width: parent ? (parent as Item).width : 0
        }

        Rectangle {
            border.color: Theme.primary
            border.width: Theme.hairline * 2
            color: Theme.surface
            height: Math.max(asked.height, picture.height) + Theme.gap * 2
            radius: Theme.radius
            width: parent ? (parent as Item).width : 0

            Icon {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.primary
                name: root.face.needSign
                size: Theme.mm(root.face.crowded ? 18 : 30)
                x: Theme.gap * 2
            }

            Column {
                id: asked

                anchors.left: picture.right
                anchors.leftMargin: Theme.gap * 2
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap * 2
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap

                Body {
                    font.bold: true
                    font.pixelSize: root.face.crowded ? Theme.body : Theme.strong
                    text: root.face.need
                    width: parent.width
                }

                Body {
                    text: root.face.needHelp || qsTr("The sheet says no more about it. Ask someone of our team.")
                    visible: root.chat.explained
                    width: parent.width
                }
            }
        }

        Repeater {
            model: root.chat.declared

            Fact {
                required property string name
                required property string how

                icon: how === "have" ? "check-circle" : how === "missing" ? "close-circle-outline" : "minus-circle-outline"
                label: how === "have" ? qsTr("I have it") : how === "missing" ? qsTr("I do not have it") : qsTr("I do not need it")
                text: name
                width: parent ? (parent as Item).width : 0
            }
        }
    }

    Grid {
        id: answers

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        columns: root.wide || root.face.crowded ? 1 : 2
        spacing: Theme.gap
        width: root.wide ? parent.width * 0.44 : parent.width

        Said {
            icon: "check"
            kind: BigButton.Primary
            text: qsTr("I have it")

            onActivated: root.face.answer("have")
        }

        Said {
            icon: "close"
            text: qsTr("I do not have it")

            onActivated: root.face.answer("missing")
        }

        Said {
            icon: "minus-circle-outline"
            text: qsTr("I do not need it")

            onActivated: root.face.answer("skip")
        }

        Said {
            checked: root.chat.explained
            icon: "help-circle-outline"
            text: qsTr("What is this?")

            onActivated: root.chat.explain()
        }
    }

    component Said: BigButton {
        height: Math.max(implicitHeight, Theme.mm(root.face.crowded ? 24 : 32))
        inset: Theme.gap
        textSize: root.face.crowded ? Theme.body : Theme.strong
        width: answers.cell
    }
}
