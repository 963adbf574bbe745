pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    A small button: icon above, word and key below.

        BarButton { text: qsTr("Keys"); icon: "keyboard-outline"; key: "F1"; onActivated: root.face.look("keys") }
*/
Pressable {
    id: root

    required property string text
    required property string icon
    required property string key
    property bool framed: false
    readonly property color front: enabled ? Theme.ink : Theme.unavailable

    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.gap * 1.2)
    hint: key
    label: text

    Rectangle {
        anchors.fill: parent
        border.color: root.enabled ? Theme.line : Theme.unavailableGround
        border.width: root.framed ? Theme.hairline : 0
        color: root.pressed ? Theme.surfacePressed : root.framed && root.enabled ? Theme.surface : "transparent"
        radius: Theme.radius
    }

    TextMetrics {
        id: longest

        font.bold: root.framed
        font.family: Theme.family
        font.pixelSize: Theme.body
        text: root.text.split(/[\s-]/).reduce((most, word) => word.length > most.length ? word : most, "")
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.margins: Theme.gap * 0.5
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap * 0.25

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap * 0.6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: root.front
                name: root.icon
                size: Theme.body * 1.3
                // The key says more; where not even that has room, it is said by the list of keys.
                visible: shortcut.implicitWidth + size + parent.spacing <= root.width || !shortcut.visible
            }

            Text {
                id: shortcut

                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                color: root.front
                font.family: Theme.family
                font.pixelSize: Theme.small
                text: root.key
                textFormat: Text.PlainText
                visible: implicitWidth <= root.width - Theme.gap * 0.5
            }
        }

        Text {
            Accessible.ignored: true
            color: root.front
            font.bold: root.framed
            font.family: Theme.family
            // No word is torn apart: where the longest has no room, the letters give way a little.
            font.pixelSize: Math.floor(Theme.body * Math.min(1, Math.max(0.7, width / Math.max(1, Math.ceil(longest.advanceWidth)))))
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            textFormat: Text.PlainText
            width: parent.width
            wrapMode: Text.Wrap
        }
    }

    FocusRing {
        target: root
    }
}
