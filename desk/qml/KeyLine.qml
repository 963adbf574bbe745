import QtQuick
import Vez.Ui

/*!
    A key and what it does, spoken as one.

        KeyLine { key: "F2"; text: qsTr("Call next") }
*/
Item {
    id: root

    required property string key
    required property string text

    Accessible.name: key + ": " + text
    Accessible.role: Accessible.StaticText
    height: Math.ceil(Math.max(cap.height, words.height) + Theme.gap * 0.7)
    width: parent.width

    Rectangle {
        id: cap

        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.muted
        border.width: Theme.hairline
        color: Theme.surface
        height: letters.implicitHeight + Theme.gap * 0.6
        radius: Theme.radius
        width: Theme.body * 5.6

        Text {
            id: letters

            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.ink
            font.bold: true
            font.family: Theme.family
            font.pixelSize: Theme.body
            text: root.key
            textFormat: Text.PlainText
        }
    }

    Text {
        id: words

        Accessible.ignored: true
        anchors.left: cap.right
        anchors.leftMargin: Theme.gap * 1.5
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.body
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }
}
