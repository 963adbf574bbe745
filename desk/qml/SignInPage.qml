pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Who are you? One field for the access code, one button.

        SignInPage { anchors.fill: parent; face: window.face }
*/
Item {
    id: root

    required property DeskFace face

    function begin(): void {
        code.text = "";
        code.forceActiveFocus();
    }

    onVisibleChanged: if (visible)
        begin()
    Component.onCompleted: begin()

    Column {
        id: form

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Math.max(Theme.margin, Math.min(Theme.mm(18), (parent.height - height - foot.height) / 3))
        spacing: Theme.gap * 2

        Mark {
            height: Theme.mm(12)
        }

        Column {
            spacing: Theme.gap * 0.5
            width: parent.width

            Heading {
                text: qsTr("Sign in to attend")
                width: parent.width
            }

            Body {
                color: Theme.muted
                text: qsTr("Type the access code that you received.")
                width: parent.width
            }
        }

        Field {
            id: code

            function inGroups(typed: string): string {
                return (typed.toUpperCase().replace(/[^A-Z0-9]/g, "").match(/.{1,4}/g) ?? []).join("-");
            }

            enabled: !root.face.joining
            label: qsTr("Access code")
            textSize: Theme.strong
            width: parent.width

            onAccepted: root.face.signIn(text)
            onTextChanged: if (cursorPosition === text.length && text !== inGroups(text))
                text = inGroups(text)
        }

        BigButton {
            enabled: !root.face.joining
            icon: root.face.joining ? "" : "login"
            kind: BigButton.Primary
            text: root.face.joining ? qsTr("Signing in…") : qsTr("Sign in")
            textSize: Theme.strong
            width: parent.width

            onActivated: root.face.signIn(code.text)
        }

        SaidNotice {
            face: root.face
            width: parent.width
        }
    }

    Column {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        spacing: Theme.gap * 1.5

        Looks {
            face: root.face
            width: parent.width
        }

        Body {
            color: Theme.muted
            font.pixelSize: Theme.small
            text: qsTr("Server: %1").arg(root.face.server)
            width: parent.width
            wrapMode: Text.WrapAnywhere
        }
    }
}
