pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    A person replaces their own password.

        PasswordSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
ScrolledSheet {
    id: root

    required property SheetFace sheets

    function send(): void {
        sheets.changePassword(old.text, fresh.text, again.text);
    }

    called: "password"
    first: old
    title: qsTr("Change my password")

    onVisibleChanged: {
        for (const field of [old, fresh, again])
            field.text = "";
    }

    Field {
        id: old

        label: qsTr("Password that you have now")
        secret: true
        width: parent.width

        onAccepted: fresh.forceActiveFocus()
    }

    Field {
        id: fresh

        label: qsTr("New password")
        secret: true
        width: parent.width

        onAccepted: again.forceActiveFocus()
    }

    Field {
        id: again

        label: qsTr("New password, once more")
        secret: true
        width: parent.width

        onAccepted: root.send()
    }

    Notice {
        text: root.sheets.saidText
        title: root.sheets.saidTitle
        tone: Notice.Warn
        visible: title !== ""
        width: parent.width
    }

    BigButton {
        icon: "check-bold"
        kind: BigButton.Primary
        text: qsTr("Change password")
        width: parent.width

        onActivated: root.send()
    }
}
