import QtQuick
import Vez.Ui

/*!
    Words on several lines, with capitals `cap` pixels tall; smaller where they would be taller than `most`.

        FitBlock { cap: panel.word; most: parent.height / 3; text: panel.slideTitle; width: parent.width }
*/
Item {
    id: root

    required property string text
    required property real cap
    required property real most
    property color color: Theme.ink
    property bool bold: false
    property bool isSpoken: true

    Accessible.ignored: !isSpoken
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    implicitHeight: shown.contentHeight

    Text {
        id: whole

        font: shown.font
        text: root.text
        textFormat: Text.PlainText
        visible: false
        width: root.width
        wrapMode: Text.Wrap
    }

    Text {
        id: shown

        Accessible.ignored: true
        color: root.color
        font.bold: root.bold
        font.family: Theme.family
        font.pixelSize: Math.max(1, root.cap / 0.668)
        fontSizeMode: Text.Fit
        height: Math.min(whole.implicitHeight + 2, root.most)
        minimumPixelSize: 10
        text: root.text
        textFormat: Text.PlainText
        width: root.width
        wrapMode: Text.Wrap
    }
}
