import QtQuick
import Vez.Ui

/*!
    A part of an article: a heading, a paragraph, an item, a step, or words to say. Made by a Repeater.

        Repeater { model: guide.blocks; GuideBlock {} }
*/
Item {
    id: root

    required property string kind
    required property string mark
    required property string styled
    required property string plain
    readonly property bool heading: kind === "heading"
    readonly property bool said: kind === "say"
    readonly property bool marked: kind === "item" || kind === "step"
    readonly property real inset: said ? quote.x + quote.width + Theme.gap * 0.75 : marked ? sign.width + Theme.gap * 0.75 : 0

    Accessible.name: [said ? qsTr("Say:") : mark, plain].filter(part => part !== "").join(" ")
    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    height: words.height + (said ? Theme.gap * 1.6 : heading ? Theme.gap * 0.5 : 0)
    width: parent?.width ?? 0

    Rectangle {
        anchors.fill: parent
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.surface
        radius: Theme.radius
        visible: root.said
    }

    Icon {
        id: quote

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primary
        name: "comment-quote-outline"
        size: Theme.body * 1.3
        visible: root.said
        x: Theme.gap
    }

    Text {
        id: sign

        Accessible.ignored: true
        color: Theme.ink
        font.bold: true
        font.family: Theme.family
        font.pixelSize: Theme.body
        horizontalAlignment: Text.AlignRight
        text: root.mark
        textFormat: Text.PlainText
        visible: root.kind === "step"
        width: root.kind === "step" ? Math.max(Theme.body * 1.5, implicitWidth) : Theme.body
    }

    Rectangle {
        color: Theme.ink
        height: width
        radius: width / 2
        visible: root.kind === "item"
        width: Math.round(Theme.body * 0.35)
        x: Theme.body * 0.5
        y: Theme.body * 0.6
    }

    Text {
        id: words

        Accessible.ignored: true
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.said ? Theme.gap * 0.8 : 0
        color: Theme.ink
        font.bold: root.heading
        font.family: Theme.family
        font.pixelSize: root.heading ? Theme.strong : Theme.body
        lineHeight: 1.15
        text: root.styled
        textFormat: Text.StyledText
        width: parent.width - x - (root.said ? Theme.gap * 1.5 : 0)
        wrapMode: Text.Wrap
        x: root.inset
    }
}
