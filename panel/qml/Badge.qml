import QtQuick
import Vez.Ui

/*!
    A word in a frame, with the mark of priority or an icon before it.

        Badge { panel: root.panel; text: qsTr("Priority"); isPriority: true }
*/
Rectangle {
    id: root

    required property PanelFace panel
    required property string text
    property string icon
    property bool isPriority: false
    property real size: panel.word * 0.9
    property color front: Theme.ink

    Accessible.ignored: true
    border.color: front
    border.width: Math.max(2, size * 0.08)
    color: "transparent"
    implicitHeight: size * 2.3
    implicitWidth: row.width + size * 1.6
    radius: height / 2

    Row {
        id: row

        anchors.centerIn: parent
        spacing: root.size * 0.55

        PriorityMark {
            anchors.verticalCenter: parent.verticalCenter
            color: root.front
            size: root.size
            visible: root.isPriority
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.front
            name: root.icon
            size: root.size * 1.3
            visible: root.icon !== ""
        }

        FitText {
            anchors.verticalCenter: parent.verticalCenter
            cap: root.size
            color: root.front
            text: root.text
        }
    }
}
