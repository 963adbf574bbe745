pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The right to priority, with its legal list in sight. Nothing has to be proved here. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide
    /*! Large letters and little room: what the titles say is not said twice. */
    readonly property bool brief: root.face.crowded && (wide || lowTop > 0 || tight)
    /*! Large letters on a small screen: there is room for words alone. */
    readonly property bool tight: Theme.largeText && Theme.largeFactor < 1.5
    readonly property int columns: wide ? 2 : 1
    readonly property real column: (width - (columns - 1) * grid.spacing) / columns
    readonly property real cell: Math.min(Theme.mm(90), (height - grid.y - (tools.visible ? tools.height + Theme.gap * 2 : 0) - (4 / columns - 1) * grid.spacing) / (4 / columns))

    Heading {
        id: heading

        y: Math.max(0, root.lowTop - height - (law.visible ? law.height + Theme.gap : 0) - Theme.gap * 2)

        text: qsTr("Do you have the right to priority?")
        width: parent.width
    }

    Body {
        id: law

        visible: !root.face.crowded
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap
        color: Theme.muted
        text: qsTr("It is your right by law. You prove nothing here, and nobody sees the reason.")
        width: parent.width
    }

    Grid {
        id: grid

        anchors.top: law.visible ? law.bottom : heading.bottom
        anchors.topMargin: Theme.gap * 2
        columns: root.columns
        spacing: root.brief ? Theme.gap : Theme.gap * 1.5

        Card {
            height: Math.max(needed, root.face.crowded ? 0 : root.cell)
            iconSize: Theme.mm(root.brief ? 22 : 30)
            titleSize: Theme.strong
            icon: root.tight ? "" : "account"
            summary: root.brief ? "" : qsTr("Called in the order of arrival.")
            title: qsTr("No priority")
            width: root.column

            onActivated: root.face.take("ordinary")
        }

        Card {
            height: Math.max(needed, root.face.crowded ? 0 : root.cell)
            iconSize: Theme.mm(root.brief ? 22 : 30)
            titleSize: Theme.strong
            icon: root.tight ? "" : "human-cane"
            summary: root.brief ? "" : qsTr("Goes before every other priority.")
            title: qsTr("80 years or older")
            width: root.column

            onActivated: root.face.take("eighty_plus")
        }

        Card {
            height: Math.max(needed, root.face.crowded ? 0 : root.cell)
            iconSize: Theme.mm(root.brief ? 22 : 30)
            titleSize: Theme.strong
            icon: root.tight ? "" : "human-wheelchair"
            summary: qsTr("60 or older, disability, autism, pregnant, nursing, with a small child, obesity, reduced mobility.")
            title: qsTr("Priority by law")
            width: root.column

            onActivated: root.face.take("priority")
        }

        Card {
            height: Math.max(needed, root.face.crowded ? 0 : root.cell)
            iconSize: Theme.mm(root.brief ? 22 : 30)
            titleSize: Theme.strong
            icon: root.tight ? "" : "blood-bag"
            summary: qsTr("Show your proof at the counter (up to 120 days old).")
            title: qsTr("Blood donor")
            width: root.column

            onActivated: root.face.take("donor")
        }
    }

    Tools {
        id: tools

        anchors.bottom: parent.bottom
        face: root.face
        wide: root.wide
        width: parent.width
    }
}
