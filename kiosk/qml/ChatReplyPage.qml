pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! What the assistant replies: at the top (or left) what there is to read, below (or right) what can be done with it. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property ChatFace chat: face.chat
    readonly property string mode: chat.mode
    readonly property int turn: chat.turn

    function title(): string {
        switch (mode) {
        case "elsewhere":
            return qsTr("This is done in another place");
        case "choice":
            return actions.count === 1 ? qsTr("Is it this one?") : qsTr("Is it one of these?");
        case "nothing":
            return qsTr("I do not know which service that is");
        default:
            return "";
        }
    }

    // Another reply is another page: who came by keyboard goes on with its first choice.
    onTurnChanged: if (Theme.keyboard)
        actions.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    Reading {
        id: reading

        anchors.bottom: root.wide ? parent.bottom : actions.top
        anchors.bottomMargin: root.wide ? 0 : Theme.gap * 2
        anchors.left: parent.left
        anchors.right: root.wide ? actions.left : parent.right
        anchors.rightMargin: root.wide ? Theme.gap * 4 : 0
        anchors.top: parent.top
        part: root.turn

        Item {
            height: bubble.height
            visible: root.chat.said !== "" && !(root.wide && root.face.crowded && actions.generated) // what is written needs the room
            width: parent ? (parent as Item).width : 0

            Rectangle {
                id: bubble

                anchors.right: parent.right
                color: Theme.surface
                border.color: Theme.primary
                border.width: Theme.hairline
                height: said.height + Theme.gap * 1.5
                radius: Theme.radius * 2
                width: said.width + Theme.gap * 3

                Body {
                    id: said

                    anchors.centerIn: parent
                    text: root.chat.said
                    width: Math.min(Math.ceil(implicitWidth), reading.width * 0.85)
                }
            }
        }

        Heading {
            font.pixelSize: root.wide || root.face.crowded ? Theme.strong : Theme.heading
            text: root.title()
            visible: text !== ""
            width: parent ? (parent as Item).width : 0
        }

        Notice {
            text: root.chat.text
            textSize: root.face.crowded ? Theme.body : Theme.strong
            title: qsTr("First of all")
            titleSize: Theme.strong
            tone: Notice.Bad
            visible: root.mode === "fixed"
            width: parent ? (parent as Item).width : 0
        }

        Notice {
            text: root.chat.where
            title: root.mode === "elsewhere" ? root.chat.elsewhere : qsTr("In another place: %1").arg(root.chat.elsewhere)
            visible: root.chat.elsewhere !== ""
            width: parent ? (parent as Item).width : 0
        }

        Body {
            text: qsTr("Say it in another way, look at all services, or speak to someone of our team.")
            visible: root.mode === "nothing"
            width: parent ? (parent as Item).width : 0
        }

        ChatAnswer {
            chat: root.chat
            visible: root.chat.source !== "" && root.chat.text !== ""
            width: parent ? (parent as Item).width : 0
        }
    }

    ChatActions {
        id: actions

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        face: root.face
        wide: root.wide
        width: root.wide ? parent.width * 0.44 : parent.width
    }
}
