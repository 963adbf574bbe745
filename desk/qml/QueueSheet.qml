pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The tickets of today: who waits, in the order of calling; who is set aside; all who are here; what is over. Typing
    finds a number or a service.

        QueueSheet { anchors.fill: parent; ended: window.ended; face: window.face; sheets: window.sheets }
*/
Sheet {
    id: root

    required property EndedFace ended
    required property SheetFace sheets
    readonly property bool over: sheets.tab === "over"

    /*! One of the lists, with what is typed still to be found. */
    function turnTo(tab: string): void {
        root.sheets.list(tab);
        if (tab === "over")
            root.ended.search(search.text);
        else
            root.sheets.search(search.text);
    }

    function pick(ticket: string): void {
        if (!root.over)
            return root.sheets.pick(ticket);
        root.ended.pick(ticket);
        root.face.look("ended");
    }

    called: "queue"
    first: search
    title: sheets.tab === "waiting" ? qsTr("Who waits") : sheets.tab === "aside" ? qsTr("Who is set aside") : over ? qsTr("What is over today") : qsTr("Tickets of today")

    onVisibleChanged: search.text = ""

    Column {
        id: head

        spacing: Theme.gap
        width: parent.width

        Flow {
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: ["waiting", "aside", "today", "over"]

                BigButton {
                    required property string modelData

                    checkable: true
                    checked: root.sheets.tab === modelData
                    text: modelData === "waiting" ? qsTr("Waiting") : modelData === "aside" ? qsTr("Aside") : modelData === "over" ? qsTr("Over") : qsTr("Today")

                    onActivated: {
                        search.text = "";
                        root.turnTo(modelData);
                    }
                }
            }
        }

        Field {
            id: search

            label: root.over ? qsTr("Number") : qsTr("Number or service")
            width: parent.width

            onAccepted: if (list.count > 0)
                list.pickFirst()
            onTextChanged: if (root.visible)
                root.over ? root.ended.search(text) : root.sheets.search(text)
        }

        Body {
            color: Theme.muted
            text: root.over && root.ended.failed ? qsTr("This could not be read now. Try again.") : root.over && root.ended.asking && list.count === 0 ? qsTr("Looking…") : list.count === 0 ? qsTr("There is no such ticket now.") : root.sheets.tab === "waiting" ? qsTr("In the order of calling") : qsTr("The latest first")
            width: parent.width
        }

        BigButton {
            icon: "magnify"
            text: qsTr("Look among those that are over")
            visible: root.sheets.missing
            width: parent.width

            onActivated: root.turnTo("over")
        }
    }

    ListView {
        id: list

        function pickFirst(): void {
            forceLayout();
            root.pick((itemAtIndex(0) as TicketLine).ticket);
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
        model: root.over ? root.ended.tickets : root.sheets.tickets
        objectName: "list"

        delegate: TicketLine {
            width: list.width

            onActivated: root.pick(ticket)
            onActiveFocusChanged: if (activeFocus)
                list.positionViewAtIndex(index, ListView.Contain)
        }
        footer: Column {
            topPadding: Theme.gap
            width: list.width

            Body {
                bottomPadding: Theme.gap
                color: Theme.muted
                text: root.sheets.unlisted > 0 ? qsTr("and %n more", "people", root.sheets.unlisted) : ""
                visible: text !== ""
                width: parent.width
            }

            BigButton {
                enabled: !root.ended.asking
                text: qsTr("Show more")
                visible: root.over && root.ended.more
                width: parent.width

                onActivated: root.ended.next()
                onActiveFocusChanged: if (activeFocus)
                    list.positionViewAtEnd()
            }
        }
    }
}
