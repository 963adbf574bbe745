import QtQuick

/*!
    A short fact in a rounded frame: a wait, a state. The icon and the word carry the meaning, the colour only helps.

        Pill { icon: "clock-outline"; text: qsTr("10 to 15 min") }
        Pill { icon: "wifi-off"; text: qsTr("No connection"); front: Theme.bad }
*/
Rectangle {
    id: root

    required property string text
    property string icon
    property color front: Theme.ink
    property int textSize: Theme.small
    /*! How wide it may be: longer words go on below. */
    property real most: Infinity

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    border.color: front
    border.width: Theme.hairline
    color: Theme.paper
    implicitHeight: words.height + Theme.gap * 0.7
    implicitWidth: row.implicitWidth + Theme.gap * 2
    radius: (words.lineCount > 1 ? textSize * 1.2 + Theme.gap : height) / 2

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gap * 0.5

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            color: root.front
            name: root.icon
            size: root.textSize * 1.1
            visible: root.icon !== ""
        }

        Text {
            id: words

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.front
            font.bold: true
            font.family: Theme.family
            font.pixelSize: root.textSize
            text: root.text
            textFormat: Text.PlainText
            width: Math.min(Math.ceil(implicitWidth), root.most - Theme.gap * 2 - (icon.visible ? icon.width + row.spacing : 0))
            wrapMode: Text.Wrap
        }
    }
}
