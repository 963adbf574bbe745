pragma ComponentBehavior: Bound

import QtQuick

/*!
    Over everything while the device is not admitted: a code for a person who may admit it, and what to do. There is
    nothing to touch on it, for a panel has neither touch nor mouse.

        EnrolPage { anchors.fill: parent; isTotem: false }
*/
Rectangle {
    id: root

    required property bool isTotem
    readonly property EnrolFace face: EnrolFace {
        objectName: "enrolFace"
    }
    readonly property EnrolWords words: EnrolWords {
        face: root.face
        isTotem: root.isTotem
    }
    readonly property bool shown: face.shown
    readonly property bool wide: width > height * 1.3
    /*! The size of letters in pixels: the rest follows from it. */
    readonly property real word: Math.min(height * (wide ? 0.04 : 0.026), width * (wide ? 0.024 : 0.042))
    readonly property real edge: word * 2
    readonly property bool hasCode: face.state === "waiting"

    color: Theme.paper
    visible: shown

    MouseArea {
        anchors.fill: parent
    }

    Column {
        id: what

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        spacing: root.word * 0.7
        width: root.wide ? parent.width * 0.56 - root.edge : parent.width - root.edge * 2
        y: root.wide ? (server.y - height) / 2 : root.edge

        Mark {
            height: root.word * 2.6
        }

        Heading {
            font.pixelSize: root.word * 1.7
            text: root.words.title
            width: parent.width
        }

        Body {
            color: Theme.muted
            font.pixelSize: root.word
            text: root.words.happened
            width: parent.width
        }

        Rectangle {
            border.color: Theme.primary
            border.width: Math.max(2, root.word * 0.12)
            color: Theme.surface
            height: root.word * 6
            radius: root.word * 0.5
            visible: root.hasCode
            width: parent.width

            Text {
                Accessible.name: qsTr("Code: %1").arg(root.face.code.split("").join(" "))
                Accessible.role: Accessible.StaticText
                anchors.fill: parent
                anchors.margins: root.word * 0.8
                color: Theme.ink
                font.bold: true
                font.family: Theme.family
                font.pixelSize: root.word * 4.4
                fontSizeMode: Text.Fit
                horizontalAlignment: Text.AlignHCenter
                text: root.face.code
                textFormat: Text.PlainText
                verticalAlignment: Text.AlignVCenter
            }
        }

        Body {
            color: Theme.muted
            font.pixelSize: root.word
            text: root.hasCode ? qsTr("This code is valid for %n more minute(s).", "", root.face.minutes) : ""
            visible: root.hasCode
            width: parent.width
        }
    }

    Column {
        spacing: root.word
        width: root.wide ? parent.width - x - root.edge : parent.width - root.edge * 2
        x: root.wide ? parent.width * 0.56 + root.edge * 1.5 : root.edge
        y: root.wide ? (server.y - height) / 2 : what.y + what.height + root.word * 1.4

        Repeater {
            model: root.words.steps

            Body {
                id: step

                required property string modelData
                required property int index

                font.pixelSize: root.word * 1.1
                text: qsTr("%1. %2").arg(step.index + 1).arg(step.modelData)
                width: parent.width
            }
        }
    }

    Body {
        id: server

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: root.edge
        anchors.right: parent.right
        color: Theme.muted
        font.pixelSize: root.word * 0.9
        text: qsTr("This device: %1    Server: %2").replace("    ", root.wide ? "    " : "\n").arg(root.face.host).arg(root.face.server)
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
