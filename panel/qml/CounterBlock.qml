import QtQuick
import Vez.Ui

/*!
    Where to go, on the colour of attention.

        CounterBlock { panel: face; width: parent.width }
*/
Rectangle {
    id: root

    required property PanelFace panel

    Accessible.ignored: true
    color: Theme.primary
    implicitHeight: panel.far + panel.margin * 1.7

    FitText {
        id: label

        anchors.left: parent.left
        anchors.leftMargin: root.panel.margin
        anchors.verticalCenter: parent.verticalCenter
        cap: root.panel.word * 2
        color: Theme.primaryInk
        most: parent.width * 0.36
        text: root.panel.counterLabel
    }

    Icon {
        id: arrow

        anchors.left: label.right
        anchors.leftMargin: root.panel.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primaryInk
        name: "arrow-right-thick"
        size: root.panel.far * 0.8
    }

    FitText {
        anchors.right: parent.right
        anchors.rightMargin: root.panel.margin
        anchors.verticalCenter: parent.verticalCenter
        cap: root.panel.far
        color: Theme.primaryInk
        most: parent.width - arrow.x - arrow.width - root.panel.margin * 2
        text: root.panel.counter
    }
}
