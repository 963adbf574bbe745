pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The page of the moment in Libras, with its words beside or below it. It begins to move by itself and can be stopped. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    property bool moves: true
    property bool broken: false
    readonly property bool film: face.librasFilm
    /*! Words that come second by second have the same room all the time, so that the picture stays as it is. */
    readonly property bool timed: film && !broken && !Theme.reducedMotion && face.librasCues !== ""
    readonly property real band: timed ? Theme.body * 1.5 * 4 : caption.implicitHeight
    readonly property real pictureWidth: wide ? Math.round(width * 0.55) : width
    readonly property real pictureHeight: Math.round(height - buttons.height - Theme.gap * 2 - (wide ? 0 : band + Theme.gap * 2))

    AnimatedImage {
        Accessible.name: caption.text
        Accessible.role: Accessible.Animation
        fillMode: Image.PreserveAspectFit
        height: root.pictureHeight
        playing: root.moves && visible
        source: root.film ? "" : root.face.libras
        visible: !root.film
        width: root.pictureWidth
    }

    FilmView {
        id: view

        captions: root.face.librasCues
        description: root.face.librasCaption
        height: root.pictureHeight
        low: !root.wide
        objectName: "film"
        playing: root.film && root.moves
        poster: root.face.librasPoster
        source: root.film ? root.face.libras : ""
        visible: root.film
        width: root.pictureWidth

        onSpoiled: root.broken = true
    }

    Body {
        id: caption

        Accessible.ignored: text === ""
        height: root.band
        text: root.timed ? view.caption : root.face.librasCaption
        width: root.wide ? root.width * 0.45 - Theme.gap * 2 : root.width
        x: root.wide ? root.width - width : 0
        y: root.wide ? (root.pictureHeight - height) / 2 : root.pictureHeight + Theme.gap * 2
    }

    Row {
        id: buttons

        readonly property real cell: stop.visible ? (root.width - spacing) / 2 : root.width

        anchors.bottom: parent.bottom
        spacing: Theme.gap

        BigButton {
            id: stop

            height: close.height
            icon: root.moves ? "pause" : "play"
            text: root.moves ? qsTr("Stop") : qsTr("Play")
            visible: !root.broken && !(root.film && Theme.reducedMotion)
            width: buttons.cell

            onActivated: root.moves = !root.moves
        }

        BigButton {
            id: close

            height: Math.max(implicitHeight, Theme.mm(28))
            icon: "check"
            kind: BigButton.Primary
            text: qsTr("Continue")
            width: buttons.cell

            onActivated: root.face.back()
        }
    }
}
