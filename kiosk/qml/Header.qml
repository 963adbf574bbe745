pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Where am I, what time is it. `spare` is left free at the right. */
Rectangle {
    id: root

    required property KioskFace face
    property real spare: 0
    /*! Little room: the institution gives way to the notice that the branch is made up. */
    property bool compact: false

    color: Theme.surface
    height: words.height + Theme.gap * 3

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    Mark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        height: Theme.mm(24)
        x: Theme.margin
    }

    Column {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.gap * 1.5
        anchors.right: clock.left
        anchors.rightMargin: Theme.gap * 2
        anchors.verticalCenter: parent.verticalCenter

        Body {
            font.bold: true
            font.pixelSize: root.face.crowded ? Theme.body : Theme.strong
            lineHeight: 1
            text: root.face.branch
            width: parent.width
        }

        Body {
            color: Theme.muted
            lineHeight: 1
            text: root.face.institution
            visible: !root.face.crowded && !(root.compact && root.face.fictional)
            width: parent.width
        }

        Item {
            height: Theme.mm(2)
            visible: root.face.fictional
            width: 1
        }

        Pill {
            icon: "information-outline"
            text: qsTr("Fictional branch")
            visible: root.face.fictional
        }
    }

    Body {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin + root.spare
        anchors.verticalCenter: parent.verticalCenter
        font.bold: true
        font.features: {
            "tnum": 1
        }
        font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
        text: root.face.clock
    }
}
