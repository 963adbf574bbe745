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

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    border.color: front
    border.width: Theme.hairline
    color: Theme.paper
    implicitHeight: words.implicitHeight + Theme.gap * 0.7
    implicitWidth: row.implicitWidth + Theme.gap * 2
    radius: height / 2

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gap * 0.5

        Icon {
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
        }
    }
}
