pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! What was heard, in large letters: yes, once more, or on the keys. Without words, kindly why. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property ListenFace listen: face.listen
    readonly property bool understood: listen.heard !== ""
    readonly property bool failed: listen.trouble === "failed"

    Reading {
        anchors.bottom: root.wide ? parent.bottom : actions.top
        anchors.bottomMargin: root.wide ? 0 : Theme.gap * 2
        anchors.left: parent.left
        anchors.right: root.wide ? actions.left : parent.right
        anchors.rightMargin: root.wide ? Theme.gap * 4 : 0
        anchors.top: parent.top

        Heading {
            text: qsTr("Was that it?")
            visible: root.understood
            width: parent ? (parent as Item).width : 0
        }

        Rectangle {
            border.color: Theme.primary
            border.width: Theme.hairline * 2
            color: Theme.paper
            height: words.height + Theme.gap * 4
            radius: Theme.radius
            visible: root.understood
            width: parent ? (parent as Item).width : 0

            Body {
                id: words

                anchors.centerIn: parent
                font.bold: true
                font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
                text: root.listen.heard
                width: parent.width - Theme.gap * 4
            }
        }

        Notice {
            text: root.failed ? qsTr("Nothing is lost. Type what you need, or speak to someone of our team.") : qsTr("Come a little closer and say it once more, or type it.")
            textSize: root.face.crowded ? Theme.body : Theme.strong
            title: root.failed ? qsTr("The microphone does not work now") : qsTr("I could not hear any words")
            titleSize: Theme.strong
            visible: !root.understood
            width: parent ? (parent as Item).width : 0
        }
    }

    Column {
        id: actions

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.gap
        width: root.wide ? parent.width * 0.44 : parent.width

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(32))
            icon: "check"
            kind: BigButton.Primary
            text: qsTr("Yes, ask this")
            textSize: Theme.strong
            visible: root.understood
            width: parent.width

            onActivated: root.listen.accept()
        }

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(26))
            icon: "microphone"
            text: qsTr("Say it again")
            width: parent.width

            onActivated: root.listen.speak()
        }

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(26))
            icon: "keyboard-outline"
            kind: root.understood ? BigButton.Secondary : BigButton.Primary
            text: qsTr("Type instead")
            width: parent.width

            onActivated: root.listen.correct()
        }
    }
}
