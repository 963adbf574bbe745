pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

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
        visible: !warning.shown && !enrol.shown

        Header {
            id: header

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            face: root.face
            compact: root.wide
            spare: root.wide && !root.face.low ? languages.width + Theme.margin : 0
        }

        LanguageSwitch {
            id: languages

            anchors.right: root.wide ? parent.right : undefined
            anchors.rightMargin: Theme.margin
            current: root.face.language
            x: Theme.margin
            y: root.face.low ? footer.y - height - Theme.gap : root.wide ? (header.height - height) / 2 : header.height + Theme.gap

            onChosen: language => {
                root.face.speak(language);
                if (root.face.page === "attract")
                    root.face.begin();
            }
        }

        Pages {
            id: pages

            anchors.bottom: root.face.low ? languages.top : footer.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: root.wide || root.face.low ? header.bottom : languages.bottom
            face: root.face
            lowest: root.reachTop - y
            wide: root.wide
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

    EnrolPage {
        id: enrol

        anchors.fill: parent
        isTotem: true
    }
}
