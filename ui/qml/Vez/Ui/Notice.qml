pragma ComponentBehavior: Bound

import QtQuick

/*!
    Something the person should know, with an icon and a title: what happened, that nothing was lost, what to do now.

        Notice { tone: Notice.Warn; title: qsTr("The paper did not come out."); text: qsTr("Your place is kept.") }
*/
Rectangle {
    id: root

    enum Tone {
        Plain,
        Good,
        Warn,
        Bad
    }

    required property string title
    property string text
    property int tone: Notice.Plain
    property int titleSize: Theme.body
    property int textSize: Theme.body
    readonly property color front: tone === Notice.Good ? Theme.good : tone === Notice.Warn ? Theme.warn : tone === Notice.Bad ? Theme.bad : Theme.primary
    readonly property string picture: tone === Notice.Good ? "check-circle" : tone === Notice.Warn ? "alert" : tone === Notice.Bad ? "alert-octagon" : "information"

    Accessible.description: text
    Accessible.name: title
    Accessible.role: Accessible.AlertMessage
    border.color: front
    border.width: Theme.hairline * 1.5
    color: Theme.paper
    implicitHeight: words.height + Theme.gap * 2
    radius: Theme.radius

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: root.front
        name: root.picture
        size: root.titleSize * 1.6
    }

    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap * 0.3

        Text {
            Accessible.ignored: true
            color: Theme.ink
            font.bold: true
            font.family: Theme.family
            font.pixelSize: root.titleSize
            text: root.title
            textFormat: Text.PlainText
            width: parent.width
            wrapMode: Text.Wrap
        }

        Text {
            Accessible.ignored: true
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: root.textSize
            text: root.text
            textFormat: Text.PlainText
            visible: root.text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
