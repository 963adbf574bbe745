pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Before the first call of the day: where one is, what to do, and how long it takes.

        Welcome { panel: face; isPortrait: false }
*/
Item {
    id: root

    required property PanelFace panel
    required property bool isPortrait
    readonly property bool hasWaits: list.count > 0
    readonly property real word: panel.word * (hasWaits ? 1 : isPortrait ? 1.35 : 1.1)

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.panel.margin * 1.5
        anchors.top: parent.top
        anchors.topMargin: root.isPortrait && root.hasWaits ? root.panel.margin * 2 : Math.max(root.panel.margin, (parent.height - height) / 2)
        spacing: root.panel.margin * 0.5
        width: (root.isPortrait || !root.hasWaits ? root.width : root.width * 0.565) - root.panel.margin * 3

        Mark {
            height: root.word * 2.8
        }

        Body {
            color: Theme.muted
            font.pixelSize: root.word * 0.8 / 0.668
            text: root.panel.institution
            width: parent.width
        }

        Heading {
            font.pixelSize: root.word * 1.36 / 0.668
            lineHeight: 0.95
            text: root.panel.branch
            width: parent.width
        }

        Rectangle {
            color: Theme.primary
            height: root.word * 0.22
            width: root.word * 5
        }

        Heading {
            color: Theme.primary
            font.pixelSize: root.word * 1.5 / 0.668
            text: qsTr("Wait for your ticket")
            width: parent.width
        }

        Body {
            font.pixelSize: root.word / 0.668
            text: qsTr("Its number appears here, with the counter you go to.")
            width: parent.width
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: root.isPortrait ? parent.left : words.right
        anchors.leftMargin: root.isPortrait ? 0 : root.panel.margin * 1.5
        anchors.right: parent.right
        anchors.top: root.isPortrait ? words.bottom : parent.top
        anchors.topMargin: root.isPortrait ? root.panel.margin * 1.5 : 0
        color: Theme.surface
        visible: root.hasWaits

        Heading {
            id: title

            anchors.left: parent.left
            anchors.margins: root.panel.margin
            anchors.right: parent.right
            anchors.top: parent.top
            color: Theme.muted
            font.pixelSize: root.panel.word / 0.668
            text: qsTr("Wait now")
        }

        Column {
            anchors.left: parent.left
            anchors.margins: root.panel.margin
            anchors.right: parent.right
            anchors.top: title.bottom

            Repeater {
                id: list

                model: root.panel.waits

                WaitLine {
                    height: Math.min((root.height - (root.isPortrait ? words.height + root.panel.margin * 4 : 0) - title.height - root.panel.margin * 4) / Math.max(1, list.count), root.panel.word * 4.4)
                    panel: root.panel
                    width: parent.width
                }
            }
        }
    }
}
