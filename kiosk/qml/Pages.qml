pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The page of the moment, or the panel over it. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    /*! Nothing to be touched may be above this line of the page; heading and text stay above it. */
    property real lowest: 0
    readonly property real lowTop: Math.max(0, lowest - page.y)

    function componentOf(name: string): Component {
        switch (name) {
        case "help":
            return help;
        case "looks":
            return looks;
        case "libras":
            return libras;
        case "categories":
            return categories;
        case "services":
            return services;
        case "audience":
            return audience;
        case "instead":
            return instead;
        case "details":
            return details;
        case "priority":
            return priority;
        case "issuing":
            return issuing;
        case "ticket":
            return ticket;
        case "sorry":
            return sorry;
        case "attract":
            return attract;
        default:
            return errands.componentOf(name);
        }
    }

    function focusFirst(): void {
        const item = page.item as Item;
        (item.activeFocusOnTab ? item : item.nextItemInFocusChain(true)).forceActiveFocus(Qt.TabFocusReason);
    }

    Loader {
        id: page

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap * 2
        anchors.bottomMargin: Theme.gap * 2
        sourceComponent: root.componentOf(root.face.panel || root.face.page)

        // Who came by keyboard goes on by keyboard; a finger leaves no ring behind.
        onLoaded: if (Theme.keyboard)
            root.focusFirst()
    }

    Connections {
        target: root.face

        // Another sheet of the same page begins with its first choice, too, once it is there.
        function onTurnSheet(): void {
            if (Theme.keyboard)
                Qt.callLater(root.focusFirst);
        }
    }

    ErrandPages {
        id: errands

        face: root.face
        lowTop: root.lowTop
        wide: root.wide
    }

    Component {
        id: attract

        AttractPage {
            face: root.face
        }
    }

    Component {
        id: categories

        CategoriesPage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: services

        ServicesPage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: audience

        AudiencePage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: instead

        InsteadPage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: details

        DetailsPage {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: priority

        PriorityPage {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }

    Component {
        id: issuing

        IssuingPage {}
    }

    Component {
        id: ticket

        TicketPage {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: sorry

        SorryPage {
            face: root.face
            lowTop: root.lowTop
        }
    }

    Component {
        id: help

        HelpPanel {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: libras

        LibrasPanel {
            face: root.face
            wide: root.wide
        }
    }

    Component {
        id: looks

        LooksPanel {
            face: root.face
            lowTop: root.lowTop
            wide: root.wide
        }
    }
}
