import QtQuick
import Vez.Ui

/*!
    One thing to know about who is in front, spoken as one. Made by a Repeater over `DeskFace.facts`.

        Repeater { model: face.facts; Fact { width: parent.width } }
*/
Item {
    id: root

    required property string picture
    required property string words
    required property bool warns

    Accessible.name: words
    Accessible.role: Accessible.StaticText
    implicitHeight: text.height

    TextMetrics {
        id: metrics

        font: text.font
        text: root.words
    }

    Icon {
        id: icon

        color: root.warns ? Theme.warn : Theme.ink
        name: root.picture
        size: Theme.body * 1.3
        x: Math.max(0, (root.width - width - Theme.gap * 0.5 - metrics.advanceWidth - 2) / 2)
    }

    Text {
        id: text

        Accessible.ignored: true
        anchors.left: icon.right
        anchors.leftMargin: Theme.gap * 0.5
        anchors.right: parent.right
        color: Theme.ink
        font.bold: root.warns
        font.family: Theme.family
        font.pixelSize: Theme.body
        text: root.words
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }
}
