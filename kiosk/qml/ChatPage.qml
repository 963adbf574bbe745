pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The citizen says in their own words what they need, on the totem's own keys, or touches a question of others. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide
    readonly property ChatFace chat: face.chat
    /*! Large letters on a small screen that is wide: there is room for keys and what is typed, and little else. */
    readonly property bool tight: wide && Theme.largeText && Theme.largeFactor < 1.5
    /*! Ten keys need room for ten fingertips; what is left over is for the other half. */
    readonly property real half: wide ? Math.max((width - Theme.gap * 4) / 2, Theme.mm(237)) : width
    readonly property real rest: wide ? width - half - Theme.gap * 4 : width

    Column {
        id: words

        spacing: Theme.gap
        width: root.half
        y: root.wide ? 0 : Math.max(0, Math.min(root.lowTop - height - Theme.gap, list.y - height - Theme.gap * 2))

        Heading {
            font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
            text: root.chat.about === "" ? qsTr("What do you need?") : qsTr("What would you like to know?")
            visible: !root.tight
            width: parent.width
        }

        Body {
            color: Theme.muted
            text: root.chat.about === "" ? qsTr("Write in your own words. Nothing of it is kept.") : root.chat.about
            visible: !root.tight && !(root.wide && root.face.crowded)
            width: parent.width
        }

        Rectangle {
            Accessible.name: root.face.typed
            Accessible.role: Accessible.StaticText
            border.color: Theme.primary
            border.width: Theme.hairline * 2
            color: Theme.paper
            height: Math.max(field.implicitHeight, Theme.body * (root.wide ? 1.4 : 2.8)) + Theme.gap
            radius: Theme.radius
            width: parent.width

            Text {
                id: field

                Accessible.ignored: true
                anchors.left: parent.left
                anchors.margins: Theme.gap
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.topMargin: Theme.gap * 0.5
                color: Theme.ink
                elide: root.tight ? Text.ElideLeft : Text.ElideNone
                font.family: Theme.family
                font.pixelSize: root.face.crowded ? Theme.body : Theme.strong
                text: root.face.typed
                textFormat: Text.PlainText
                wrapMode: root.tight ? Text.NoWrap : Text.Wrap
            }
        }
    }

    Column {
        id: list

        readonly property real room: (root.wide ? go.y : keys.y) - Theme.gap * 2 - (root.wide ? root.lowTop : Math.max(root.lowTop, words.height + Theme.gap))
        /*! Questions of two lines, where the letters are large or there is half the width. */
        readonly property real cell: Math.max(Theme.mm(22), root.face.crowded || root.wide ? Theme.body * 2.45 + Theme.gap * 1.5 : 0)
        readonly property int most: Math.max(0, Math.floor((room - caption.height) / (cell + spacing)))

        spacing: Theme.gap
        width: root.rest
        x: root.width - width
        y: root.wide ? root.lowTop : keys.y - Theme.gap * 2 - height

        Body {
            id: caption

            color: Theme.muted
            text: qsTr("Or touch a question:")
            visible: root.chat.suggestions && list.most > 0
            width: parent.width
        }

        Repeater {
            model: root.chat.suggestions

            BigButton {
                required property int index
                required property string name

                height: Math.max(implicitHeight, Theme.mm(22))
                icon: "comment-question-outline"
                inset: Theme.gap
                text: name
                visible: index < list.most
                width: list.width

                onActivated: root.chat.suggest(name)
            }
        }
    }

    TouchKeys {
        id: keys

        anchors.bottom: root.wide ? parent.bottom : go.top
        anchors.bottomMargin: root.wide ? 0 : Theme.gap * 2
        face: root.face
        narrow: root.tight
        width: root.half
    }

    BigButton {
        id: go

        anchors.bottom: parent.bottom
        enabled: root.chat.canAsk
        height: Math.max(implicitHeight, Theme.mm(26))
        icon: "send"
        kind: BigButton.Primary
        text: qsTr("Ask")
        textSize: Theme.strong
        width: speak.visible ? (root.rest - Theme.gap) / 2 : root.rest
        x: root.width - width

        onActivated: root.chat.ask()
    }

    BigButton {
        id: speak

        hint: qsTr("Speak after you touch it. It ends when you stop, or with another touch.")
        anchors.bottom: parent.bottom
        height: go.height
        icon: "microphone"
        inset: Theme.gap
        text: qsTr("Speak")
        textSize: Theme.strong
        visible: root.face.listen.offered
        width: go.width
        x: root.width - root.rest

        onActivated: root.face.listen.speak()
    }
}
