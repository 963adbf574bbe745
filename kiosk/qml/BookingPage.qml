pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The appointments that were found, and what each of them means now. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide

    function meaning(standing: string, days: int, time: string, date: string, place: string): string {
        switch (standing) {
        case "on_time":
            return qsTr("Today at %1. Touch here and take your ticket.").arg(time);
        case "early":
            return qsTr("Today at %1. You are early: take your ticket and wait at ease.").arg(time);
        case "late":
            return qsTr("It was today at %1. You still get a ticket, in the order of arrival.").arg(time);
        case "arrived":
            return qsTr("You have your ticket already. Touch here to see it.");
        case "cancelled":
            return qsTr("This appointment was cancelled. Touch here for an ordinary ticket.");
        case "elsewhere":
            return qsTr("It is at another place: %1. Touch here for an ordinary ticket.").arg(place);
        default:
            return qsTr("It is on %1 at %2. Touch here for an ordinary ticket.").arg(root.face.dateWords(date)).arg(time);
        }
    }

    Heading {
        id: heading

        text: cards.count > 1 ? qsTr("Your appointments") : qsTr("Your appointment")
        width: parent.width
        y: Math.max(0, root.lowTop - height - Theme.gap * 2)
    }

    Reading {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2
        beside: root.wide

        Grid {
            id: grid

            columns: root.wide && cards.count > 1 ? 2 : 1
            spacing: Theme.gap
            width: parent.width

            Repeater {
                id: cards

                model: root.face.bookings

                Card {
                    required property string key
                    required property string name
                    required property string sign
                    required property string standing
                    required property int days
                    required property string time
                    required property string date
                    required property string place

                    height: Math.max(needed, Theme.mm(root.face.crowded ? 40 : 64))
                    icon: sign
                    iconSize: Theme.mm(root.face.crowded ? 22 : 30)
                    summary: root.meaning(standing, days, time, date, place)
                    title: name
                    titleSize: Theme.strong
                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns

                    onActivated: root.face.come(key)
                }
            }
        }
    }
}
