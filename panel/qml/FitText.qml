import QtQuick
import Vez.Ui

/*!
    One line whose capitals are `cap` pixels tall, or less where it would be wider than `most`. Its box is the ink's: the
    capitals in height, from the first stroke to the last in width, so that large and small lines stand on one edge.

        FitText { cap: panel.far; most: parent.width; text: panel.number }
*/
Item {
    id: root

    required property string text
    required property real cap
    property real most: Infinity
    property color color: Theme.ink
    property bool bold: true
    readonly property int size: Math.max(1, Math.floor(Math.min(cap / 0.668, most * 100 / Math.max(1, metrics.tightBoundingRect.width))))

    Accessible.ignored: true
    implicitHeight: size * 0.668
    implicitWidth: metrics.tightBoundingRect.width * size / 100

    TextMetrics {
        id: metrics

        font.bold: root.bold
        font.family: Theme.family
        font.pixelSize: 100
        text: root.text
    }

    Text {
        Accessible.ignored: true
        anchors.baseline: parent.bottom
        color: root.color
        font.bold: root.bold
        font.family: Theme.family
        font.pixelSize: root.size
        text: root.text
        textFormat: Text.PlainText
        x: -metrics.tightBoundingRect.x * root.size / 100
    }
}
