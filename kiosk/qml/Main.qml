pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui
import "setup"

/*! The totem: header, languages, one page, and the four buttons that are always there. */
Window {
    id: root

    readonly property KioskFace face: KioskFace {}
    readonly property bool wide: width > height
    /*! Nothing to be touched is above this line when the citizen asks for a low screen. */
    readonly property real reachTop: face.low ? height * (1 - face.reach) : 0

    color: Theme.paper
    height: 1920
    title: "Vez"
    width: 1080

    // Whoever cannot see begins with the page's first choice.
    Connections {
        target: root.face

        function onSpeechChanged(): void {
            if (root.face.speech)
                pages.focusFirst();
        }
    }

    Binding {
        property: "scheme"
        target: Theme
        value: root.face.highContrast ? "highContrast" : "light"
    }

    Binding {
        property: "largeText"
        target: Theme
        value: root.face.largeText
    }

    Binding {
        property: "largeFactor"
        target: Theme
        value: root.face.largeFactor
    }

    Item {
        id: behind

        anchors.fill: parent
        visible: !warning.shown && !enrol.shown && !setup.shown

        Header {
            id: header

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            face: root.face
            compact: root.wide
            spare: root.wide && !root.face.low ? languages.width + Theme.margin : 0
        }

        LanguageRow {
            id: languages

            anchors.right: root.wide ? parent.right : undefined
            anchors.rightMargin: Theme.margin
            face: root.face
            visible: !root.face.low
            x: Theme.margin
            y: root.wide ? (header.height - height) / 2 : header.height + Theme.gap
        }

        SpokenCaption {
            anchors.left: parent.left
            anchors.right: root.wide && !root.face.low ? languages.left : parent.right
            anchors.top: parent.top
            face: root.face
            height: header.height
        }

        Pages {
            id: pages

            objectName: "pages"
            anchors.bottom: root.face.low ? lowLanguages.top : footer.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: root.wide || root.face.low ? header.bottom : languages.bottom
            face: root.face
            lowest: root.reachTop - y
            wide: root.wide
        }

        // Once more, so that whoever hears or tabs through the page meets them where they are.
        LanguageRow {
            id: lowLanguages

            anchors.bottom: footer.top
            anchors.bottomMargin: Theme.gap
            anchors.right: root.wide ? parent.right : undefined
            anchors.rightMargin: Theme.margin
            face: root.face
            visible: root.face.low
            x: Theme.margin
        }

        Footer {
            id: footer

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            face: root.face
            wide: root.wide
        }
    }

    IdleWarning {
        id: warning

        anchors.fill: parent
        face: root.face
        lowest: root.reachTop

        onShownChanged: if (!shown && Theme.keyboard)
            pages.focusFirst()
    }

    Curtain {
        anchors.fill: parent
        face: root.face
    }

    EnrolPage {
        id: enrol

        anchors.fill: parent
        isTotem: true
    }

    SetupGate {
        id: setup

        anchors.fill: parent
    }
}
