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
    /*! Large letters, low on a screen that is not high: there is room for names alone. */
    readonly property bool tight: rows && wide && lowTop > 0 && !grid.ample
    /*! Large letters on a small screen that is wide: one line of three. */
    readonly property bool oneLine: wide && Theme.largeText && Theme.largeFactor < 1.5
    /*! With much below them the cards of an upright screen have room for a name and a wait, not for examples. */
    readonly property bool narrow: !rows && !wide && grid.cell < Theme.mm(114)
    /*! "More options" stands beside the tools instead of above them. */
    readonly property bool beside: wide && tools.visible && more.visible
    readonly property int columns: rows ? (wide ? (oneLine || (lowTop > 0 && cards.count === 3 && width >= Theme.mm(800)) ? 3 : 2) : 1) : wide ? Math.min(4, Math.max(2, cards.count)) : 2
    readonly property int lines: Math.ceil(cards.count / columns)
    readonly property int popularColumns: wide ? 3 : 1
    readonly property real popularHeight: Theme.mm(wide ? 32 : 33)
    readonly property real below: (favourites.count > 0 ? popularTitle.height + popular.height + Theme.gap * 4 : 0) + (more.visible && !beside ? more.height + Theme.gap : 0) + (tools.visible ? Math.max(tools.height, beside ? more.height : 0) + Theme.gap * 2 : 0)

    Heading {
        id: heading

        y: Math.max(0, root.lowTop - height - Theme.gap * 2)

        text: qsTr("How can we help?")
        width: parent.width
    }

    Grid {
        id: grid

        readonly property real cell: (root.height - y - root.below - (root.lines - 1) * spacing) / Math.max(1, root.lines)

        /*! In large letters there is room for a name and a pill of two lines each. */
        readonly property bool ample: cell >= Theme.mm(80)

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

                readonly property string when: shut === "" ? root.face.minutes(low, high) : root.face.opening(shut, days, time, date)

                badge: root.tight || root.oneLine ? "" : shut === "" || !root.rows || grid.ample || (shut === "hours" && !(root.wide && root.lowTop > 0)) ? when : root.face.opening(shut, 0, "", "")
                badgeBelow: (root.face.crowded || shut !== "") && !tall
                badgeIcon: shut === "" ? "clock-outline" : "clock-alert-outline"
                height: Math.min(grid.cell, Theme.mm(root.rows ? 90 : 120))
                tall: !root.rows
                icon: sign
                hint: [about, when].join(". ")
                summary: root.face.crowded || root.narrow || (root.wide && shut !== "") ? "" : about
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
