pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! How can we help? Categories, and what people come for most today. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide
    readonly property bool rows: root.face.crowded
    readonly property int columns: rows ? (wide ? 2 : 1) : wide ? Math.min(4, Math.max(2, cards.count)) : 2
    readonly property int lines: Math.ceil(cards.count / columns)
    readonly property int popularColumns: wide ? 3 : 1
    readonly property real popularHeight: Theme.mm(wide ? 32 : 38)
    readonly property real below: (favourites.count > 0 ? popularTitle.height + popular.height + Theme.gap * 4 : 0) + (more.visible ? more.height + Theme.gap : 0)

    Heading {
        id: heading

        y: Math.max(0, root.lowTop - height - Theme.gap * 2)

        text: qsTr("How can we help?")
        width: parent.width
    }

    Grid {
        id: grid

        readonly property real cell: (root.height - y - root.below - (root.lines - 1) * spacing) / Math.max(1, root.lines)

        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2
        columns: root.columns
        spacing: Theme.gap

        Repeater {
            id: cards

            model: root.face.categories

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
                height: Math.min(grid.cell, Theme.mm(root.rows ? 90 : 120))
                tall: !root.rows
                icon: sign
                hint: [about, badge].join(". ")
                summary: root.face.crowded ? "" : about
                title: name
                width: (root.width - (root.columns - 1) * grid.spacing) / root.columns

                onActivated: root.face.openCategory(key)
            }
        }
    }

    Heading {
        id: popularTitle

        anchors.top: grid.bottom
        anchors.topMargin: Theme.gap * 3
        font.pixelSize: Theme.strong
        text: qsTr("Most wanted today")
        visible: favourites.count > 0
    }

    Grid {
        id: popular

        anchors.top: popularTitle.bottom
        anchors.topMargin: Theme.gap
        columns: root.popularColumns
        spacing: Theme.gap

        Repeater {
            id: favourites

            model: root.face.popular

            Card {
                required property string key
                required property string name
                required property int low
                required property int high
                required property string sign
                required property string shut
                required property int days
                required property string time
                required property string date

                badge: shut !== "" ? root.face.opening(shut, days, time, date) : root.wide ? "" : root.face.minutes(low, high)
                badgeBelow: (root.face.crowded || shut !== "") && !tall
                badgeIcon: shut === "" ? "clock-outline" : "clock-alert-outline"
                height: root.popularHeight
                icon: sign
                title: name
                width: (root.width - (root.popularColumns - 1) * popular.spacing) / root.popularColumns

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
