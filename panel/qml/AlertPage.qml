import QtQuick
import Vez.Ui

/*!
    A message that stands over everything: black on the colour of attention, with a sign.

        AlertPage { panel: face }
*/
Rectangle {
    id: root

    required property PanelFace panel

    Accessible.description: panel.alertWords
    Accessible.name: panel.alertTitle
    Accessible.role: Accessible.AlertMessage
    color: Theme.primary

    Rectangle {
        anchors.fill: parent
        border.color: Theme.primaryInk
        border.width: root.panel.word * 0.5
        color: "transparent"
    }

    Column {
        anchors.left: parent.left
        anchors.margins: root.panel.margin * 2
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.panel.margin

        Icon {
            color: Theme.primaryInk
            name: "alert-outline"
            size: root.panel.far * (root.height > root.width ? 1.2 : 0.9)
        }

        FitBlock {
            bold: true
            cap: root.panel.far * 0.66
            color: Theme.primaryInk
            isSpoken: false
            most: root.height * 0.27
            text: root.panel.alertTitle
            width: parent.width
        }

        FitBlock {
            cap: root.panel.word * 1.6
            color: Theme.primaryInk
            isSpoken: false
            most: root.height * 0.36
            text: root.panel.alertWords
            width: parent.width
        }
    }
}
