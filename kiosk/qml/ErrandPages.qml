pragma ComponentBehavior: Bound

import QtQuick

/*! The pages beside the plain way to a ticket. Nothing of it is shown until one is loaded. */
Item {
    id: root

    required property KioskFace face
    required property real lowTop
    required property bool wide

    function componentOf(name: string): Component {
        switch (name) {
        case "checklist":
            return checklist;
        case "missing":
            return missing;
        case "entry":
            return entry;
        case "arrive":
            return arrive;
        case "booking":
            return booking;
        case "status":
            return status;
        case "rate":
            return rate;
        case "why":
            return why;
        case "thanks":
            return thanks;
        case "later":
            return later;
        case "cancel":
        case "cancelled":
            return cancel;
        default:
            return chat.componentOf(name);
        }
    }

    ChatPages {
        id: chat

        face: root.face
        lowTop: root.lowTop
        wide: root.wide
    }

    Component {
        id: checklist

        ChecklistPage {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: missing

        MissingPage {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: entry

        EntryPage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: arrive

        ArrivePage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: booking

        BookingPage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    // Each a page of its own: who came by keyboard begins anew on it.
    Component {
        id: rate

        RatePage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: why

        RatePage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: thanks

        RatePage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: later

        LaterPage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: status

        StatusPage {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: cancel

        GiveUpPage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }
}
