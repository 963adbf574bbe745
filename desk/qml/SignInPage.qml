pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Who are you? A name and a password, or an access code; a new password or the unit, where it is asked for.

        SignInPage { anchors.fill: parent; face: window.face }
*/
Item {
    id: root

    required property DeskFace face
    readonly property bool byName: face.entry === "name"

    function begin(): void {
        for (const field of [name, password, code, fresh, again]) {
            field.text = "";
            field.focus = false; // what is typed on another page is not for them
        }
        name.text = face.person;
        Qt.callLater(place);
    }
    function place(): void {
        const first = face.entry === "code" ? code : face.entry === "renew" ? fresh : name.text === "" ? name : password;
        if (visible && face.entry !== "branch") {
            first.forceActiveFocus();
            first.selectAll(); // what is typed next replaces what was wrong
        }
    }
    function send(): void {
        if (face.entry === "code")
            face.signInWithCode(code.text);
        else if (face.entry === "renew")
            face.renewPassword(fresh.text, again.text);
        else
            face.signIn(name.text, password.text);
    }

    onVisibleChanged: begin()
    Component.onCompleted: begin()

    Connections {
        function onEntryChanged(): void {
            root.begin();
        }
        function onPersonChanged(): void {
            if (root.face.person !== "")
                name.text = root.face.person;
        }
        function onJoiningChanged(): void {
            if (!root.face.joining)
                Qt.callLater(root.place);
        }

        target: root.face
    }

    Flickable {
        id: area

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(height, form.y + form.height + foot.height + Theme.margin * 2)
        contentWidth: width

        KeepInSight {
            area: area
            content: area.contentItem
        }

        Column {
            id: form

            spacing: Theme.gap * 1.5
            width: parent.width - Theme.margin * 2
            x: Theme.margin
            y: Math.max(Theme.margin, Math.min(Theme.mm(14), (area.height - height - foot.height) / 3))

            Mark {
                height: Theme.mm(12)
            }

            Heading {
                text: root.face.entry === "renew" ? qsTr("Choose a password of your own") : root.face.entry === "branch" ? qsTr("Where do you work today?") : root.face.again ? qsTr("Sign in again") : qsTr("Sign in to attend")
                width: parent.width
            }

            Body {
                color: Theme.muted
                text: qsTr("The one that you received was good for one time. Choose one with at least ten characters.")
                visible: root.face.entry === "renew"
                width: parent.width
            }

            Field {
                id: name

                enabled: !root.face.joining
                label: qsTr("Name")
                textSize: Theme.strong
                visible: root.byName
                width: parent.width

                onAccepted: password.forceActiveFocus()
            }

            Field {
                id: password

                enabled: !root.face.joining
                label: qsTr("Password")
                secret: true
                textSize: Theme.strong
                visible: root.byName
                width: parent.width

                onAccepted: root.send()
            }

            Field {
                id: code

                function inGroups(typed: string): string {
                    return (typed.toUpperCase().replace(/[^A-Z0-9]/g, "").match(/.{1,4}/g) ?? []).join("-");
                }

                enabled: !root.face.joining
                label: qsTr("Access code")
                textSize: Theme.strong
                visible: root.face.entry === "code"
                width: parent.width

                onAccepted: root.send()
                onTextChanged: if (cursorPosition === text.length && text !== inGroups(text))
                    text = inGroups(text)
            }

            Field {
                id: fresh

                enabled: !root.face.joining
                label: qsTr("New password")
                secret: true
                textSize: Theme.strong
                visible: root.face.entry === "renew"
                width: parent.width

                onAccepted: again.forceActiveFocus()
            }

            Field {
                id: again

                enabled: !root.face.joining
                label: qsTr("New password, once more")
                secret: true
                textSize: Theme.strong
                visible: root.face.entry === "renew"
                width: parent.width

                onAccepted: root.send()
            }

            Repeater {
                model: root.face.branches

                BigButton {
                    required property string branch
                    required property string title

                    enabled: !root.face.joining
                    text: title
                    visible: root.face.entry === "branch"
                    width: form.width

                    onActivated: root.face.enterBranch(branch)
                }
            }

            BigButton {
                enabled: !root.face.joining
                icon: root.face.joining ? "" : "login"
                kind: BigButton.Primary
                text: root.face.joining ? qsTr("Signing in…") : qsTr("Sign in")
                textSize: Theme.strong
                visible: root.face.entry !== "branch"
                width: parent.width

                onActivated: root.send()
            }

            SaidNotice {
                face: root.face
                width: parent.width
            }

            BigButton {
                enabled: !root.face.joining
                kind: BigButton.Quiet
                text: root.byName ? qsTr("I have an access code") : qsTr("I have a name and a password")

                onActivated: root.face.useEntry(root.byName ? "code" : "name")
            }
        }

        Column {
            id: foot

            spacing: Theme.gap * 1.5
            width: form.width
            x: Theme.margin
            y: area.contentHeight - height - Theme.margin

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
}
