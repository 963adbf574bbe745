pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Beside the list of services: the assistant, search, an appointment, a ticket that one has. */
Flow {
    id: root

    required property KioskFace face
    required property bool wide
    /*! Where there is little room the assistant, who searches too, stands in the place of the search. */
    readonly property bool instead: face.chat.offered && (face.crowded || face.low)
    readonly property bool above: face.chat.offered && !instead && !wide
    readonly property int side: (root.face.errands ? 3 : 1) + (face.chat.offered && !instead && wide ? 1 : 0)
    readonly property real cell: Math.floor((width - (side - 1) * spacing) / side)
    readonly property real tallest: Math.max(ask.visible && !above ? ask.implicitHeight : 0, search.implicitHeight, booked.implicitHeight, mine.implicitHeight)

    spacing: Theme.gap
    visible: face.tools

    BigButton {
        id: ask

        height: root.above ? Math.max(implicitHeight, Theme.mm(24)) : root.tallest
        icon: "chat-question-outline"
        inset: Theme.gap * 0.5
        stacked: !root.wide && !root.above
        text: root.above ? qsTr("I do not know which service: ask in your own words") : qsTr("I do not know which service")
        visible: root.face.chat.offered
        width: root.above ? root.width : root.cell

        onActivated: root.face.chat.begin()
    }

    BigButton {
        id: search

        height: root.tallest
        icon: "magnify"
        inset: Theme.gap * 0.5
        stacked: !root.wide
        text: qsTr("Search")
        visible: !root.instead
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
