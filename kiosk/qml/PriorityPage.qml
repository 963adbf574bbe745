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
    readonly property bool brief: root.face.crowded && (wide || lowTop > 0 || tight || face.laterOffered)
    /*! Large letters on a small screen: there is room for words alone. */
    readonly property bool tight: Theme.largeText && Theme.largeFactor < 1.5
    readonly property int columns: wide ? 2 : 1
    /*! Large letters and so little room that coming back later takes that of a card's second line. */
    readonly property bool full: Theme.largeText && (wide ? tight : lowTop > 0)
    /*! No card is taller than its words. */
    readonly property bool packed: face.crowded || (later.visible && later.under)
    readonly property real lawCell: columns === 1 ? width : (width - grid.spacing) * (tight ? 0.58 : 0.5)
    readonly property real cellBeside: columns === 1 ? width : width - grid.spacing - lawCell
    readonly property real cell: Math.min(Theme.mm(90), (height - grid.y - (tools.visible ? tools.height + Theme.gap * 2 : later.visible ? later.height + Theme.gap * 2 : 0) - (4 / columns - 1) * grid.spacing) / (4 / columns))

    Heading {
        id: heading

        font.pixelSize: root.tight && root.wide ? Theme.strong : Theme.heading
        y: Math.max(0, root.lowTop - height - (law.visible ? law.height + Theme.gap : 0) - Theme.gap * 2)

        text: root.face.comeBack !== "" && !root.face.crowded ? qsTr("You come back at %1. Do you have the right to priority?").arg(root.face.comeBack) : qsTr("Do you have the right to priority?")
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

        /*! Cards beside each other are of one height. */
        readonly property real upper: root.columns === 1 ? 0 : Math.max(ordinary.needed, eighty.needed)
        readonly property real lower: root.columns === 1 ? 0 : Math.max(legal.needed, donor.needed)

        anchors.top: law.visible ? law.bottom : heading.bottom
        anchors.topMargin: Theme.gap * (root.tight && root.wide ? 1 : 2)
        columns: root.columns
        spacing: root.brief ? Theme.gap : Theme.gap * 1.5

        Card {
            id: ordinary

            height: Math.max(needed, grid.upper, root.packed ? 0 : root.cell)
            iconSize: Theme.mm(root.brief ? 22 : 30)
            titleSize: root.tight && root.wide ? Theme.body : Theme.strong
            icon: root.tight ? "" : "account"
            summary: root.brief ? "" : qsTr("Called in the order of arrival.")
            title: qsTr("No priority")
            width: root.lawCell

            onActivated: root.face.take("ordinary")
        }

        Card {
            id: eighty

            height: Math.max(needed, grid.upper, root.packed ? 0 : root.cell)
            iconSize: Theme.mm(root.brief ? 22 : 30)
            titleSize: root.tight && root.wide ? Theme.body : Theme.strong
            icon: root.tight ? "" : "human-cane"
            summary: root.brief ? "" : qsTr("Goes before every other priority.")
            title: qsTr("80 years or older")
            width: root.cellBeside

            onActivated: root.face.take("eighty_plus")
        }

        Card {
            id: legal

            height: Math.max(needed, grid.lower, root.packed ? 0 : root.cell)
            iconSize: Theme.mm(root.brief ? 22 : 30)
            titleSize: root.tight && root.wide ? Theme.body : Theme.strong
            icon: root.tight ? "" : "human-wheelchair"
            summary: qsTr("60 or older, disability, autism, pregnant, nursing, with a small child, obesity, reduced mobility.")
            title: qsTr("Priority by law")
            width: root.lawCell

            onActivated: root.face.take("priority")
        }

        Card {
            id: donor

            height: Math.max(needed, later.visible && later.under ? 0 : grid.lower, root.packed ? 0 : root.cell)
            iconSize: Theme.mm(root.brief ? 22 : 30)
            titleSize: root.tight && root.wide ? Theme.body : Theme.strong
            icon: root.tight ? "" : "blood-bag"
            hint: qsTr("Show your proof at the counter (up to 120 days old).")
            summary: later.visible && root.full ? "" : hint
            title: qsTr("Blood donor")
            width: root.cellBeside

            onActivated: root.face.take("donor")
        }
    }

    BigButton {
        id: later

        /*! Large letters on a screen that is wide: it stands below the shortest card. */
        readonly property bool under: root.wide && (root.face.crowded || root.lowTop > 0)

        height: Math.max(implicitHeight, Theme.mm(root.face.crowded ? 20 : 24))
        icon: root.tight ? "" : "clock-outline"
        inset: Theme.gap
        text: root.face.crowded || root.lowTop > 0 ? qsTr("Come back later") : [qsTr("The wait is %1.").arg(root.face.minutes(root.face.waitLow, root.face.waitHigh)), qsTr("Come back at a quieter hour")].join(root.wide ? " " : "\n")
        visible: root.face.laterOffered && !tools.visible
        width: under ? root.cellBeside : parent.width
        x: under ? root.lawCell + grid.spacing : 0
        y: under ? grid.y + donor.y + donor.height + grid.spacing : root.height - height

        onActivated: root.face.later()
    }

    Tools {
        id: tools

        anchors.bottom: parent.bottom
        face: root.face
        wide: root.wide
        width: parent.width
    }
}
