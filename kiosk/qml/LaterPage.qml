pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The wait is long: hours of today at which it usually is not, and what it means to come back. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide
    /*! Large letters on a small screen: there is room for the hours alone. */
    readonly property bool low: lowTop > 0 && face.crowded
    readonly property bool tight: wide && Theme.largeText && Theme.largeFactor < 1.5

    Column {
        id: words

        spacing: Theme.gap
        width: parent.width
        y: Math.max(0, root.lowTop - height - Theme.gap * (root.face.crowded ? 1.5 : 3))

        Heading {
            font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
            text: rows.count > 0 ? qsTr("At what time do you come back?") : root.face.asking ? qsTr("One moment, please…") : root.face.entryTrouble !== "" ? qsTr("It cannot be looked up at this moment.") : qsTr("No quieter hour is known for today.")
            width: parent.width
        }

        Body {
            text: rows.count > 0 ? qsTr("You take your ticket now and are free until then. At that time you join the queue. It can be given up at any time.") : qsTr("Go back and take your ticket for now.")
            visible: !(rows.count === 0 && root.face.asking) && !(rows.count > 0 && (root.tight || root.low))
            width: parent.width
        }
    }

    Grid {
        id: list

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        anchors.top: words.bottom
        anchors.topMargin: Theme.gap * (root.face.crowded ? 1.5 : 3)
        columns: root.wide ? 3 : root.low ? 2 : 1
        spacing: Theme.gap * (root.face.crowded ? 1 : 1.5)
        width: parent.width

        Repeater {
            id: rows

            model: root.face.hours

            Card {
                required property string key
                required property string time
                required property int low
                required property int high

                height: Math.max(needed, Theme.mm(root.face.crowded ? 28 : 44))
                icon: (root.wide || root.low) && root.face.crowded ? "" : "clock-outline"
                iconSize: Theme.mm(root.face.crowded ? 20 : 26)
                summary: qsTr("Usual wait then: %1").arg(root.face.minutes(low, high))
                title: time
                titleSize: Theme.strong
                width: list.cell

                onActivated: root.face.comeAt(key)
            }
        }
    }

    BigButton {
        anchors.bottom: parent.bottom
        height: Math.max(implicitHeight, Theme.mm(26))
        icon: "arrow-left"
        text: qsTr("I wait here now")
        visible: !root.low || rows.count === 0 // "Back" does the same
        textSize: Theme.strong
        width: parent.width

        onActivated: root.face.back()
    }
}
