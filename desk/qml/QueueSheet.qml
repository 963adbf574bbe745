pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The tickets of today: who waits, in the order of calling; who is set aside; all. Typing finds a number or a service.

        QueueSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
Sheet {
    id: root

    required property SheetFace sheets

    called: "queue"
    first: search
    title: sheets.tab === "waiting" ? qsTr("Who waits") : sheets.tab === "aside" ? qsTr("Who is set aside") : qsTr("Tickets of today")

    onVisibleChanged: search.text = ""

    Column {
        id: head

        spacing: Theme.gap
        width: parent.width

        Flow {
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: ["waiting", "aside", "today"]

                BigButton {
                    required property string modelData

                    checkable: true
                    checked: root.sheets.tab === modelData
                    text: modelData === "waiting" ? qsTr("Waiting") : modelData === "aside" ? qsTr("Aside") : qsTr("Today")

                    onActivated: {
                        root.sheets.list(modelData);
                        search.text = "";
                    }
                }
            }
        }

        Field {
            id: search

            label: qsTr("Number or service")
            width: parent.width

            onAccepted: if (list.count > 0)
                list.pickFirst()
            onTextChanged: if (root.visible)
                root.sheets.search(text)
        }

        Body {
            color: Theme.muted
            text: list.count === 0 ? qsTr("There is no such ticket now.") : root.sheets.tab === "waiting" ? qsTr("In the order of calling") : qsTr("The latest first")
            width: parent.width
        }
    }

    ListView {
        id: list

        function pickFirst(): void {
            forceLayout();
            root.sheets.pick((itemAtIndex(0) as TicketLine).ticket);
        }

        Accessible.name: root.title
        Accessible.role: Accessible.List
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.sheets.tickets
        objectName: "list"

        delegate: TicketLine {
            width: list.width

            onActivated: root.sheets.pick(ticket)
            onActiveFocusChanged: if (activeFocus)
                list.positionViewAtIndex(index, ListView.Contain)
        }
        footer: Body {
            bottomPadding: Theme.gap
            color: Theme.muted
            text: root.sheets.unlisted > 0 ? qsTr("and %n more", "people", root.sheets.unlisted) : ""
            topPadding: Theme.gap
            visible: text !== ""
            width: list.width
        }
    }
}
