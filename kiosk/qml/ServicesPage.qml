pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The services of a category, at most seven. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide
    /*! "More options" stands beside the tools instead of above them. */
    readonly property bool beside: wide && tools.visible && more.visible
    /*! Large letters on a small screen that is wide: one line of three. */
    readonly property bool oneLine: wide && Theme.largeText && Theme.largeFactor < 1.5
    readonly property int columns: oneLine || (width >= Theme.mm(800) && lowTop > 0 && face.crowded && cards.count === 3) ? 3 : wide ? 2 : 1
    readonly property int lines: Math.ceil(cards.count / columns)
    /*! Everything is lower down on a screen that is not high. */
    readonly property bool tight: wide && lowTop > 0 && (lines > 2 || beside)

    Heading {
        id: heading

        y: Math.max(0, root.lowTop - height - Theme.gap * 2)

        text: root.face.title || qsTr("How can we help?")
        width: parent.width
    }

    Grid {
        id: grid

        readonly property real room: root.height - y - (more.visible && !root.beside ? more.height + Theme.gap : 0) - (tools.visible ? Math.max(tools.height, root.beside ? more.height : 0) + Theme.gap * 2 : 0)
        /*! In large letters there is room for a pill of two lines. */
        readonly property bool ample: cell >= Theme.mm(72)
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

                readonly property string when: shut === "" ? root.face.minutes(low, high) : root.face.opening(shut, days, time, date)

                badge: root.oneLine && root.face.tools ? "" : shut === "" || !root.face.crowded || grid.ample || (shut === "hours" && !(root.wide && root.lowTop > 0)) ? when : root.face.opening(shut, 0, "", "")
                badgeBelow: (root.face.crowded || shut !== "") && !tall
                badgeIcon: shut === "" ? "clock-outline" : "clock-alert-outline"
                height: Math.min(grid.cell, Theme.mm(64) * Theme.textFactor)
                icon: sign
                hint: [about, when].join(". ")
                summary: root.face.crowded || root.tight || (root.wide && tools.visible && root.lines > 3) ? "" : about
                iconSize: Theme.mm(root.lines > 5 ? 20 : 28)
                titleSize: root.lines > 5 || root.tight || (root.wide && root.face.crowded) ? Theme.body : Theme.strong
                title: name
                width: (root.width - (root.columns - 1) * grid.spacing) / root.columns

                onActivated: root.face.choose(key)
            }
        }
    }

    BigButton {
        id: more

        anchors.bottom: parent.bottom
        anchors.bottomMargin: tools.visible && !root.wide ? tools.height + Theme.gap : 0
        anchors.right: parent.right
        height: root.beside ? Math.max(implicitHeight, tools.tallest) : implicitHeight
        icon: "dots-horizontal"
        text: qsTr("More options")
        visible: root.face.more
        width: root.beside ? parent.width * 0.25 : parent.width

        onActivated: root.face.turnSheet()
    }

    Tools {
        id: tools

        anchors.bottom: parent.bottom
        face: root.face
        wide: root.wide
        width: root.beside ? parent.width - more.width - Theme.gap : parent.width
    }
}
