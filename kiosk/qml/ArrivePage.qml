pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Who has an appointment says which: by its code, by a reader of QR codes, or by their CPF. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide

    Column {
        id: words

        spacing: Theme.gap * 2
        width: parent.width
        y: Math.max(0, root.lowTop - height - Theme.gap * 2)

        Heading {
            text: qsTr("How do we find your appointment?")
            width: parent.width
        }

        Body {
            text: qsTr("If you have a QR code, just show it to the reader.")
            visible: root.face.scanner
            width: parent.width
        }

        CameraSign {
            face: root.face
        }
    }

    Grid {
        id: grid

        anchors.top: words.bottom
        anchors.topMargin: Theme.gap * 3
        columns: root.wide ? 2 : 1
        spacing: Theme.gap * 2
        width: parent.width

        Card {
            height: Math.max(needed, Theme.mm(root.face.crowded ? 30 : 64))
            icon: "ticket-confirmation-outline"
            iconSize: Theme.mm(root.face.crowded ? 22 : 30)
            summary: root.face.crowded && (root.wide || root.lowTop > 0) ? "" : qsTr("It came with the confirmation.")
            title: qsTr("With the code")
            titleSize: Theme.strong
            width: root.wide ? (grid.width - grid.spacing) / 2 : grid.width

            onActivated: root.face.enter("code")
        }

        Card {
            height: Math.max(needed, Theme.mm(root.face.crowded ? 30 : 64))
            icon: "card-account-details-outline"
            iconSize: Theme.mm(root.face.crowded ? 22 : 30)
            summary: root.face.crowded && (root.wide || root.lowTop > 0) ? "" : qsTr("For appointments of today.")
            title: qsTr("With my CPF")
            titleSize: Theme.strong
            width: root.wide ? (grid.width - grid.spacing) / 2 : grid.width

            onActivated: root.face.enter("cpf")
        }
    }
}
