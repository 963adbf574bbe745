pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    One thing of the playlist: a picture, a video with its captions below it, a notice, the waits, or the time and the date.

        SlideView { panel: face }
*/
Rectangle {
    id: root

    required property PanelFace panel

    clip: true
    color: Theme.paper

    Image {
        Accessible.name: root.panel.slideWords
        Accessible.role: Accessible.Graphic
        anchors.fill: parent
        asynchronous: true
        cache: false
        fillMode: Image.PreserveAspectFit
        source: root.panel.slide === "picture" ? root.panel.slideSource : ""
        sourceSize: Qt.size(root.width, root.height)
        visible: root.panel.slide === "picture"

        onStatusChanged: {
            if (status === Image.Error)
                root.panel.spoiled(source.toString());
        }
    }

    FilmView {
        id: film

        captions: root.panel.slideCaptions
        description: root.panel.slideWords
        height: words.visible ? root.height - words.height - root.panel.word * 1.2 : root.height
        low: words.visible && root.height > root.width
        objectName: "film"
        playing: visible && root.visible
        poster: root.panel.slidePoster
        source: root.panel.slide === "video" ? root.panel.slideSource : ""
        visible: root.panel.slide === "video"
        width: root.width

        onSpoiled: source => root.panel.spoiled(source)
    }

    Item {
        id: words

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: root.panel.margin
        anchors.right: parent.right
        height: root.panel.word * 4.2
        visible: film.visible && root.panel.slideCaptions !== ""

        FitBlock {
            anchors.centerIn: parent
            cap: root.panel.word
            isSpoken: text !== ""
            most: parent.height
            text: film.caption
            width: parent.width
        }
    }

    Column {
        anchors.left: parent.left
        anchors.margins: root.panel.margin * 1.5
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.panel.margin
        visible: root.panel.slide === "notice"

        Rectangle {
            color: Theme.primary
            height: root.panel.word * 0.22
            width: root.panel.word * 5
        }

        FitBlock {
            bold: true
            cap: root.panel.word * 1.9
            most: root.height * 0.34
            text: root.panel.slideTitle
            width: parent.width
        }

        FitBlock {
            cap: root.panel.word * 1.25
            most: root.height * 0.44
            text: root.panel.slideWords
            width: parent.width
        }
    }

    Column {
        id: waiting

        anchors.left: parent.left
        anchors.margins: root.panel.margin * 1.5
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.panel.margin * 0.4
        visible: root.panel.slide === "waits"

        Heading {
            color: Theme.muted
            font.pixelSize: root.panel.word * 1.3 / 0.668
            text: qsTr("Wait now")
            width: parent.width
        }

        Repeater {
            model: root.panel.waits

            WaitLine {
                cap: root.panel.word * (root.panel.isNarrow ? 0.78 : 0.9)
                height: Math.min((root.height - root.panel.word * 7) / 5 - waiting.spacing, root.panel.word * 4)
                panel: root.panel
                width: waiting.width
            }
        }
    }

    Column {
        anchors.centerIn: parent
        spacing: root.panel.margin * 1.2
        visible: root.panel.slide === "clock"

        FitText {
            Accessible.ignored: false
            Accessible.name: text
            Accessible.role: Accessible.Clock
            anchors.horizontalCenter: parent.horizontalCenter
            cap: root.panel.far * 1.4
            most: root.width * 0.8
            text: root.panel.clock
        }

        FitText {
            Accessible.ignored: false
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            anchors.horizontalCenter: parent.horizontalCenter
            bold: false
            cap: root.panel.word * 1.2
            color: Theme.muted
            most: root.width * 0.86
            text: root.panel.date
        }
    }
}
