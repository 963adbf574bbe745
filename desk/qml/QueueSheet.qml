pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Who waits, in the order in which they will be called. Arrows scroll.

        QueueSheet { anchors.fill: parent; face: window.face }
*/
Sheet {
    id: root

    called: "queue"
    title: qsTr("Who waits")

    Body {
        id: order

        color: Theme.muted
        text: qsTr("In the order of calling")
        width: parent.width
    }

    ListView {
        id: list

        Accessible.name: root.title
        Accessible.role: Accessible.List
        activeFocusOnTab: true
        anchors.fill: parent
        anchors.topMargin: order.height + Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.face.people

        delegate: Item {
            id: person

            required property string number
            required property string service
            required property string group
            required property string wait

            Accessible.name: [number.split("").join(" "), service, group, wait].filter(part => part !== "").join(", ")
            Accessible.role: Accessible.ListItem
            height: words.height + Theme.gap * 1.2
            width: list.width

            Rectangle {
                color: Theme.line
                height: Theme.hairline
                width: parent.width
            }

            Text {
                id: ticket

                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                font.bold: true
                font.family: Theme.family
                font.features: {
                    "tnum": 1
                }
                font.pixelSize: Theme.strong
                text: person.number
                textFormat: Text.PlainText
                width: Theme.strong * 3.8
            }

            Column {
                id: words

                anchors.left: ticket.right
                anchors.right: time.left
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter

                Text {
                    Accessible.ignored: true
                    color: Theme.ink
                    font.family: Theme.family
                    font.pixelSize: Theme.body
                    text: person.service
                    textFormat: Text.PlainText
                    width: parent.width
                    wrapMode: Text.Wrap
                }

                Text {
                    Accessible.ignored: true
                    color: Theme.muted
                    font.bold: true
                    font.family: Theme.family
                    font.pixelSize: Theme.body
                    text: person.group
                    textFormat: Text.PlainText
                    visible: text !== ""
                    width: parent.width
                    wrapMode: Text.Wrap
                }
            }

            Text {
                id: time

                Accessible.ignored: true
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                font.family: Theme.family
                font.pixelSize: Theme.body
                text: person.wait
                textFormat: Text.PlainText
            }
        }
        footer: Body {
            bottomPadding: Theme.gap
            color: Theme.muted
            text: root.face.unlisted > 0 ? qsTr("and %n more", "people", root.face.unlisted) : ""
            topPadding: Theme.gap
            visible: text !== ""
            width: list.width
        }

        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + Theme.target)
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.target)
    }

    FocusRing {
        anchors.fill: list
        target: list
    }
}
