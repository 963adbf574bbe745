pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    An article in the guide's list: its title, and where the words were found or what it is about.

        ListView { delegate: GuideLine { width: list.width; onActivated: guide.pick(article) } }
*/
Pressable {
    id: root

    required property string article
    required property string title
    required property string detail
    required property string spoken
    required property bool pending
    required property int index

    Accessible.role: Accessible.ListItem
    implicitHeight: Math.max(Theme.target, words.height + Theme.gap * 1.4)
    label: [title, pending ? qsTr("to be read") : "", spoken].filter(part => part !== "").join(", ")

    Rectangle {
        anchors.fill: parent
        color: root.pressed ? Theme.surfacePressed : "transparent"
    }

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        color: root.pending ? Theme.primary : Theme.muted
        name: root.pending ? "book-alert-outline" : "book-open-page-variant-outline"
        size: Theme.body * 1.5
        x: Theme.gap * 0.25
    }

    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap * 0.5
        anchors.verticalCenter: parent.verticalCenter

        Text {
            Accessible.ignored: true
            color: Theme.ink
            font.bold: true
            font.family: Theme.family
            font.pixelSize: Theme.body
            text: root.title
            textFormat: Text.PlainText
            width: parent.width
            wrapMode: Text.Wrap
        }

        Text {
            Accessible.ignored: true
            color: Theme.muted
            font.family: Theme.family
            font.pixelSize: Theme.body
            text: root.detail
            textFormat: Text.StyledText
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }

    FocusRing {
        target: root
    }
}
