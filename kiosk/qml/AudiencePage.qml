pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Some services are for companies, others for people: a kind question before the ticket. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide

    Column {
        spacing: Theme.gap * 3
        width: parent.width
        y: Math.max(0, root.lowTop - words.height - spacing)

        Column {
            id: words

            spacing: Theme.gap * 2
            width: parent.width

            Heading {
                text: qsTr("Who is it for?")
                width: parent.width
            }

            Body {
                text: root.face.rule
                width: parent.width
            }
        }

        Grid {
            id: grid

            columns: root.wide ? 2 : 1
            spacing: Theme.gap * 2
            width: parent.width

            Card {
                height: Math.max(needed, Theme.mm(64))
                icon: "account"
                iconSize: Theme.mm(30)
                titleSize: Theme.strong
                summary: qsTr("You come for yourself or for someone of your family.")
                title: qsTr("For a person")
                width: root.wide ? (grid.width - grid.spacing) / 2 : grid.width

                onActivated: root.face.presentAs("person")
            }

            Card {
                height: Math.max(needed, Theme.mm(64))
                icon: "domain"
                iconSize: Theme.mm(30)
                titleSize: Theme.strong
                summary: qsTr("You have a business, even one where you work alone.")
                title: qsTr("For a company")
                width: root.wide ? (grid.width - grid.spacing) / 2 : grid.width

                onActivated: root.face.presentAs("company")
            }
        }
    }
}
