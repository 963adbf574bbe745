pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The desk's window: made to stand beside the agency's own system, or to take the whole screen.
*/
Window {
    id: window

    property DeskFace face: DeskFace {}
    property SheetFace sheets: SheetFace {}
    property GuideFace guide: GuideFace {}
    property HelpFace help: HelpFace {}
    property GiveFace give: GiveFace {}
    property EndedFace ended: EndedFace {}
    /*! There is room for the guide beside the work. */
    readonly property bool wide: width >= Theme.mm(190) * Theme.textFactor
    readonly property bool covered: guide.open && !wide

    color: Theme.paper
    flags: window.face.onTop ? Qt.Window | Qt.WindowStaysOnTopHint : Qt.Window
    height: 760
    minimumHeight: 320
    minimumWidth: 360
    title: (window.face.waiting > 0 ? "(" + window.face.waiting + ") " : "") + (window.face.counter === "" ? "Vez" : window.face.counter + " · Vez")
    width: 420

    Connections {
        // Somebody came while nobody waited: the taskbar says so, and the window stays where it is.
        function onPrimaryCalmChanged(): void {
            if (!window.face.primaryCalm && window.face.number === "" && window.face.page === "desk")
                window.alert(0);
        }

        target: window.face
    }

    Connections {
        function onCallChanged(): void {
            if (window.help.call !== "")
                window.alert(0);
        }

        target: window.help
    }

    Binding {
        property: "scheme"
        target: Theme
        value: window.face.highContrast ? "highContrast" : "light"
    }

    Binding {
        property: "largeText"
        target: Theme
        value: window.face.largeText
    }

    DeskKeys {
        face: window.face
        sheets: window.sheets
        guide: window.guide
        give: window.give
        covered: window.covered

        onWholeScreen: window.visibility = window.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen
    }

    HelpKeys {
        face: window.face
        help: window.help
    }

    FocusScope {
        id: column

        readonly property real most: Theme.mm(180) * Theme.textFactor
        readonly property real room: window.width - (window.guide.open && window.wide ? guidePanel.width : 0)

        enabled: window.face.sheet === "" && !window.covered
        focus: true
        height: window.height
        width: Math.min(room, most)
        x: (room - width) / 2

        onEnabledChanged: if (enabled)
            forceActiveFocus()

        DeskHead {
            id: top

            brief: window.height < Theme.mm(150) * Theme.textFactor
            face: window.face
            visible: window.face.page !== "signIn"
            width: parent.width
        }

        HelpBanner {
            id: called

            help: window.help
            visible: shown && top.visible
            width: parent.width
            y: top.height
        }

        SignInPage {
            anchors.fill: parent
            face: window.face
            visible: window.face.page === "signIn"
        }

        CounterPage {
            anchors.fill: parent
            anchors.topMargin: top.height + (called.visible ? called.height : 0)
            face: window.face
            guide: window.guide
            visible: window.face.page === "counter"
        }

        PausePage {
            anchors.fill: parent
            anchors.topMargin: top.height + (called.visible ? called.height : 0)
            face: window.face
            guide: window.guide
            visible: window.face.page === "pause"
        }

        DeskPage {
            anchors.fill: parent
            anchors.topMargin: top.height + (called.visible ? called.height : 0)
            face: window.face
            guide: window.guide
            sheets: window.sheets
            visible: window.face.page === "desk"
        }
    }

    ArriveSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    BookSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    PauseSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    GiveSheet {
        anchors.fill: column
        face: window.face
        give: window.give
    }

    HelpSheet {
        anchors.fill: column
        face: window.face
        help: window.help
    }

    KeysSheet {
        anchors.fill: column
        face: window.face
    }

    QueueSheet {
        anchors.fill: column
        ended: window.ended
        face: window.face
        sheets: window.sheets
    }

    EndedSheet {
        anchors.fill: column
        ended: window.ended
        face: window.face
        sheets: window.sheets
    }

    TicketSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    ReasonSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    TransferSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    FinishSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    VisitsSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    PasswordSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    GuidePanel {
        id: guidePanel

        guide: window.guide
        height: window.height
        width: window.wide ? Math.min(window.width / 2, Theme.mm(160) * Theme.textFactor) : window.width
        x: window.width - width

        onPutAway: column.enabled ? column.forceActiveFocus() : undefined
    }
}
