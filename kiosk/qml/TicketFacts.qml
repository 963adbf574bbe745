pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Beside or below the number: where the paper is, how long it takes, and the code for the phone. */
Item {
    id: root

    required property KioskFace face
    /*! The code stands beside the words instead of below them. */
    property bool beside: false
    property bool wide: false
    /*! There is room for nothing but the wait. */
    readonly property bool tight: words.y + (face.comeBack === "" ? wanted.implicitHeight + ahead.implicitHeight + until.implicitHeight + words.spacing * 2 : back.implicitHeight + free.implicitHeight + words.spacing) > height
    readonly property string wait: face.minutes(face.waitLow, face.waitHigh)

    PaperNotice {
        id: paper

        face: root.face
        height: Math.max(implicitHeight, Theme.mm(32))
        width: parent.width - (arrow.visible ? arrow.width + Theme.gap * 2 : 0)
        x: arrow.visible && root.face.printerSide === "left" ? arrow.width + Theme.gap * 2 : 0
    }

    Icon {
        id: arrow

        color: Theme.primary
        name: root.face.printerSide === "left" ? "arrow-left-bold" : root.face.printerSide === "right" ? "arrow-right-bold" : "arrow-down-bold"
        size: Theme.mm(32)
        visible: !root.face.paperMissing
        x: root.face.printerSide === "left" ? 0 : root.width - width
        y: paper.y + (paper.height - height) / 2
    }

    Column {
        id: words

        anchors.left: root.beside && code.visible ? code.right : parent.left
        anchors.leftMargin: root.beside && code.visible ? Theme.gap * 2 : 0
        anchors.right: parent.right
        anchors.top: paper.bottom
        anchors.topMargin: Theme.gap * 2.5
        spacing: Theme.gap * 0.5

        Line {
            id: back

            font.bold: true
            font.pixelSize: Theme.strong
            text: qsTr("Come back at %1").arg(root.face.comeBack)
            visible: root.face.comeBack !== ""
        }

        Line {
            id: free

            text: qsTr("You join the queue at that time. Until then you are free.")
            visible: root.face.comeBack !== "" && !root.tight
        }

        Line {
            id: wanted

            font.bold: true
            font.pixelSize: Theme.strong
            text: qsTr("Estimated wait: %1").arg(root.wait)
            visible: root.wait !== "" && root.face.comeBack === ""
        }

        Line {
            id: ahead

            text: root.face.ahead < 0 ? qsTr("The wait is not known right now.") : root.face.ahead === 0 ? qsTr("Nobody is ahead of you.") : qsTr("%n person(s) ahead of you", "", root.face.ahead)
            visible: !root.tight && root.face.comeBack === ""
        }

        Line {
            id: until

            text: qsTr("Wait until the panel calls your number.")
            visible: !root.tight && root.face.comeBack === ""
        }

        Line {
            color: Theme.muted
            text: caption.text
            visible: root.beside && code.visible && !root.face.crowded && !root.face.paperMissing // there the notice says it
        }
    }

    component Line: Body {
        horizontalAlignment: root.beside && code.visible ? Text.AlignLeft : Text.AlignHCenter
        width: words.width
    }

    // The paper around the code also clears its former place: the software renderer misses a line at an image's edge.
    Rectangle {
        id: code

        readonly property real start: root.beside ? words.y : words.y + words.height + Theme.gap * 2
        readonly property int room: Math.min(root.height - start - (root.beside ? 0 : caption.height + Theme.gap), root.width * (root.beside ? 0.5 : 1), Theme.mm(120))

        Accessible.name: qsTr("Code for your phone")
        Accessible.role: Accessible.Graphic
        color: Theme.paper
        height: room
        visible: root.face.qr !== "" && room > Theme.mm(30)
        width: height
        x: root.beside ? 0 : (root.width - width) / 2
        y: start

        Image {
            anchors.fill: parent
            anchors.margins: 3
            retainWhileLoading: true
            source: root.face.qr
            sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
        }
    }

    Body {
        id: caption

        anchors.top: code.bottom
        anchors.topMargin: Theme.gap
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Point your phone's camera here and follow the queue")
        visible: code.visible && !root.beside
        width: parent.width
    }
}
