pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! How to do something alone, on the own phone: one step a screen. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property ChatFace chat: face.chat
    readonly property bool last: chat.place === chat.count
    readonly property int place: chat.place

    // The button that had the keyboard goes with the last step.
    onLastChanged: if (Theme.keyboard && last)
        ticket.forceActiveFocus(Qt.TabFocusReason)

    Heading {
        id: heading

        font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
        text: root.chat.title
        width: parent.width - progress.width - Theme.gap * 2
    }

    Pill {
        id: progress

        anchors.right: parent.right
        text: qsTr("Step %1 of %2").arg(root.chat.place).arg(root.chat.count)
        y: Math.max(0, (heading.height - height) / 2)
    }

    Reading {
        anchors.bottom: root.wide || !phone.visible ? buttons.top : phone.top
        anchors.bottomMargin: Theme.gap * 2
        anchors.left: parent.left
        anchors.right: root.wide && phone.visible ? phone.left : parent.right
        anchors.rightMargin: root.wide && phone.visible ? Theme.gap * 3 : 0
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 3
        beside: root.wide && root.face.crowded
        part: root.place

        Row {
            spacing: Theme.gap * 2
            width: parent ? (parent as Item).width : 0

            Rectangle {
                id: disc

                color: Theme.primary
                height: Theme.mm(root.face.crowded ? 22 : 34)
                radius: height / 2
                width: height

                Text {
                    Accessible.ignored: true
                    anchors.centerIn: parent
                    color: Theme.primaryInk
                    font.bold: true
                    font.family: Theme.family
                    font.pixelSize: parent.height * 0.55
                    text: root.chat.place
                    textFormat: Text.PlainText
                }
            }

            Body {
                font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
                text: root.chat.step
                width: parent.width - disc.width - parent.spacing
            }
        }
    }

    Grid {
        id: phone

        anchors.bottom: root.wide ? undefined : buttons.top
        anchors.bottomMargin: Theme.gap * 3
        anchors.right: parent.right
        anchors.top: root.wide ? heading.bottom : undefined
        anchors.topMargin: Theme.gap * 2
        columns: root.wide ? 1 : 2
        spacing: Theme.gap * 2
        verticalItemAlignment: Grid.AlignVCenter
        visible: root.chat.address !== ""
        width: root.wide ? Theme.mm(root.face.crowded ? 130 : 90) : parent.width

        Rectangle {
            id: code

            readonly property real room: Theme.mm(!root.face.crowded ? 90 : root.wide ? 46 : 70)

            Accessible.name: qsTr("Code for your phone")
            Accessible.role: Accessible.Graphic
            color: Theme.paper
            height: room
            visible: root.chat.qr !== ""
            width: height

            Image {
                anchors.fill: parent
                retainWhileLoading: true
                source: root.chat.qr
                sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
            }
        }

        Body {
            text: qsTr("Point your phone here, or type: %1").arg(root.chat.address)
            width: root.wide || !code.visible ? phone.width : phone.width - code.width - phone.spacing
        }
    }

    Grid {
        id: buttons

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        anchors.bottom: parent.bottom
        columns: root.wide || !root.face.crowded ? 2 : 1
        spacing: Theme.gap
        width: parent.width

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(28))
            icon: "chevron-left"
            text: root.place > 1 ? qsTr("Previous step") : qsTr("Back to the answer")
            textSize: Theme.body
            width: buttons.cell

            onActivated: root.face.back()
        }

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(28))
            icon: "chevron-right"
            kind: BigButton.Primary
            text: qsTr("Next step")
            textSize: Theme.strong
            visible: !root.last
            width: buttons.cell

            onActivated: root.chat.next()
        }

        BigButton {
            id: ticket

            height: Math.max(implicitHeight, Theme.mm(28))
            icon: "ticket-confirmation-outline"
            text: qsTr("I prefer a ticket")
            visible: root.last
            width: buttons.cell

            onActivated: root.chat.take()
        }
    }
}
