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

    color: Theme.paper
    flags: window.face.onTop ? Qt.Window | Qt.WindowStaysOnTopHint : Qt.Window
    height: 760
    minimumHeight: 420
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

        onWholeScreen: window.visibility = window.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen
    }

    FocusScope {
        id: column

        readonly property real most: Theme.mm(180) * Theme.textFactor

        enabled: window.face.sheet === ""
        focus: true
        height: window.height
        width: Math.min(window.width, most)
        x: (window.width - width) / 2

        onEnabledChanged: if (enabled)
            forceActiveFocus()

        DeskHead {
            id: top

            brief: window.height < Theme.mm(150) * Theme.textFactor
            face: window.face
            visible: window.face.page !== "signIn"
            width: parent.width
        }

        SignInPage {
            anchors.fill: parent
            face: window.face
            visible: window.face.page === "signIn"
        }

        CounterPage {
            anchors.fill: parent
            anchors.topMargin: top.height
            face: window.face
            visible: window.face.page === "counter"
        }

        PausePage {
            anchors.fill: parent
            anchors.topMargin: top.height
            face: window.face
            visible: window.face.page === "pause"
        }

        DeskPage {
            anchors.fill: parent
            anchors.topMargin: top.height
            face: window.face
            sheets: window.sheets
            visible: window.face.page === "desk"
        }
    }

    ArriveSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    PauseSheet {
        anchors.fill: column
        face: window.face
        sheets: window.sheets
    }

    KeysSheet {
        anchors.fill: column
        face: window.face
    }

    QueueSheet {
        anchors.fill: column
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
}
