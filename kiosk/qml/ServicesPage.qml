pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The services of a category, at most seven. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide
    readonly property int columns: wide ? 2 : 1
    readonly property int lines: Math.ceil(cards.count / columns)

    Heading {
        id: heading

        y: Math.max(0, root.lowTop - height - Theme.gap * 2)

        text: root.face.title || qsTr("How can we help?")
        width: parent.width
    }

    Grid {
        id: grid

        readonly property real room: root.height - y - (more.visible ? more.height + Theme.gap : 0)
        readonly property real cell: (room - (root.lines - 1) * spacing) / Math.max(1, root.lines)

        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2
        columns: root.columns
        spacing: Theme.gap

        Repeater {
            id: cards

            model: root.face.services

            Card {
                required property string key
                required property string name
                required property int low
                required property int high
                required property string sign
                required property string about
                required property string shut
                required property int days
                required property string time
                required property string date

                badge: shut === "" ? root.face.minutes(low, high) : root.face.opening(shut, days, time, date)
                badgeBelow: (root.face.crowded || shut !== "") && !tall
                badgeIcon: shut === "" ? "clock-outline" : "clock-alert-outline"
                height: Math.min(grid.cell, Theme.mm(64) * Theme.textFactor)
                icon: sign
                hint: [about, badge].join(". ")
                summary: root.face.crowded ? "" : about
                iconSize: Theme.mm(root.lines > 5 ? 20 : 28)
                titleSize: root.lines > 5 ? Theme.body : Theme.strong
                title: name
                width: (root.width - (root.columns - 1) * grid.spacing) / root.columns

                onActivated: root.face.choose(key)
            }
        }
    }

    BigButton {
        id: more

        anchors.bottom: parent.bottom
        icon: "dots-horizontal"
        text: qsTr("More options")
        visible: root.face.more
        width: parent.width

        onActivated: root.face.turnSheet()
    }
}
