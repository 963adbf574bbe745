pragma ComponentBehavior: Bound

import QtQuick

/*! The pages of the assistant. Nothing of it is shown until one is loaded. */
Item {
    id: root

    required property KioskFace face
    required property real lowTop
    required property bool wide

    function componentOf(name: string): Component {
        switch (name) {
        case "reply":
            return reply;
        case "triage":
            return triage;
        case "walk":
            return walk;
        case "listen":
            return listen;
        case "heard":
            return heard;
        default:
            return chat;
        }
    }

    Component {
        id: chat

        ChatPage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: reply

        ChatReplyPage {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: triage

        ChatTriagePage {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: listen

        ListenPage {
            face: root.face
        }
    }

    Component {
        id: heard

        ListenHeardPage {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: walk

        ChatWalkPage {
            face: root.face
            wide: root.wide
        }
    }
}
