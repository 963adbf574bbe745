pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Beside the list of services: search, an appointment, a ticket that one has. */
Row {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property real cell: root.face.errands ? (width - 2 * spacing) / 3 : width
    readonly property real tallest: Math.max(search.implicitHeight, booked.implicitHeight, mine.implicitHeight)

    spacing: Theme.gap
    visible: face.tools

    BigButton {
        id: search

        height: root.tallest
        icon: "magnify"
        inset: Theme.gap * 0.5
        stacked: !root.wide
        text: qsTr("Search")
        width: root.cell

        onActivated: root.face.enter("search")
    }

    BigButton {
        id: booked

        height: root.tallest
        icon: "calendar-clock"
        inset: Theme.gap * 0.5
        stacked: !root.wide
        text: qsTr("I have an appointment")
        visible: root.face.errands
        width: root.cell

        onActivated: root.face.arrive()
    }

    BigButton {
        id: mine

        height: root.tallest
        icon: "ticket-confirmation-outline"
        inset: Theme.gap * 0.5
        stacked: !root.wide
        text: qsTr("I have a ticket")
        visible: root.face.errands
        width: root.cell

        onActivated: root.face.enter("number")
    }
}
