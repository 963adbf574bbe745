pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! This service is for others: why, and what is there for you. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    property real lowTop: 0

    Column {
        spacing: Theme.gap * 3
        width: parent.width
        y: Math.max(0, root.lowTop - words.height - spacing)

        Column {
            id: words

            spacing: Theme.gap * 3
            width: parent.width

            Heading {
                text: root.face.forCompany ? qsTr("This service is for companies") : qsTr("This service is for people")
                width: parent.width
            }

            Body {
                text: root.face.rule
                width: parent.width
            }

            Body {
                font.bold: true
                text: qsTr("For you we have this service:")
                visible: offers.count > 0
                width: parent.width
            }
        }

        Grid {
            id: grid

            columns: root.wide && offers.count > 0 ? 2 : 1
            spacing: Theme.gap * 2
            width: parent.width

            Repeater {
                id: offers

                model: root.face.instead

                Card {
                    required property string name
                    required property int low
                    required property int high
                    required property string sign
                    required property string about

                    badge: root.face.minutes(low, high)
                    badgeBelow: root.face.crowded && !tall
                    badgeIcon: "clock-outline"
                    height: Math.max(needed, Theme.mm(64))
                    icon: sign
                    summary: root.face.crowded ? "" : about
                    iconSize: Theme.mm(30)
                    titleSize: Theme.strong
                    title: name
                    width: root.wide ? (root.width - grid.spacing) * 0.62 : root.width

                    onActivated: root.face.takeInstead()
                }
            }

            BigButton {
                height: Math.max(implicitHeight, Theme.mm(root.wide ? 64 : 28))
                icon: "format-list-bulleted"
                text: qsTr("See all services")
                width: grid.columns === 2 ? (root.width - grid.spacing) * 0.38 : root.width

                onActivated: root.face.begin()
            }
        }
    }
}
