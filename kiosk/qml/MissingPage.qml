pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! What is still missing, to take along on paper or on the phone. The ticket is there all the same. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property bool trouble: face.note === "trouble" || face.note === "doubt"

    Heading {
        id: heading

        text: qsTr("This is still missing")
        width: parent.width
    }

    Reading {
        anchors.bottom: root.wide ? buttons.top : phone.top
        anchors.bottomMargin: Theme.gap * 2
        anchors.left: parent.left
        anchors.right: root.wide ? phone.left : parent.right
        anchors.rightMargin: root.wide ? Theme.gap * 3 : 0
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2

        Repeater {
            model: root.face.missing

            Fact {
                required property string name
                required property string about

                icon: "alert-circle-outline"
                label: name
                text: about
                width: parent ? (parent as Item).width : 0
            }
        }

        Body {
            color: Theme.muted
            text: qsTr("You can take a ticket all the same, and ask at the counter.")
            width: parent.width
        }
    }

    Item {
        id: phone

        anchors.bottom: root.wide ? undefined : buttons.top
        anchors.bottomMargin: Theme.gap * 2
        anchors.right: parent.right
        anchors.top: root.wide ? heading.bottom : undefined
        anchors.topMargin: Theme.gap * 2
        height: root.wide ? root.height - y - buttons.height - Theme.gap * 2 : code.height
        width: root.wide ? Math.max(code.width, parent.width * 0.34) : parent.width

        Rectangle {
            id: code

            readonly property int room: Math.min(Theme.mm(90), root.wide ? phone.height - caption.height - Theme.gap : Theme.mm(root.face.crowded ? 70 : 90))

            Accessible.name: qsTr("Code for your phone")
            Accessible.role: Accessible.Graphic
            color: Theme.paper
            height: room
            visible: root.face.qr !== "" && room > Theme.mm(30)
            width: height

            Image {
                anchors.fill: parent
                anchors.margins: 3
                retainWhileLoading: true
                source: root.face.qr
                sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
            }
        }

        Body {
            id: caption

            visible: code.visible || root.face.note !== ""
            text: {
                switch (root.face.note) {
                case "printing":
                    return qsTr("Printing your list…");
                case "printed":
                    return qsTr("Take your list from the printer.");
                case "":
                    return qsTr("Point your phone's camera here and keep this list");
                default:
                    return qsTr("The list may not have come out. Point your phone at the code.");
                }
            }
            width: root.wide ? parent.width : parent.width - code.width - Theme.gap * 2
            x: root.wide ? 0 : code.width + Theme.gap * 2
            y: root.wide ? code.height + Theme.gap : (code.height - height) / 2
        }
    }

    Grid {
        id: buttons

        readonly property bool both: printing.visible
        readonly property real cell: root.wide && both ? (width - spacing) / 2 : width

        anchors.bottom: parent.bottom
        columns: root.wide ? 2 : 1
        spacing: Theme.gap
        width: parent.width

        BigButton {
            id: printing

            height: Math.max(implicitHeight, Theme.mm(26))
            icon: "printer"
            text: qsTr("Print this list")
            textSize: Theme.strong
            visible: !root.face.paperless && (root.face.note === "" || root.trouble)
            width: buttons.cell

            onActivated: root.face.printMissing()
        }

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(26))
            icon: "ticket-confirmation-outline"
            kind: BigButton.Primary
            text: qsTr("Take a ticket")
            textSize: Theme.strong
            width: buttons.cell

            onActivated: root.face.accept()
        }
    }
}
