import QtQuick
import Vez.Ui

/*!
    The server has not been reached since the panel was switched on, or does not know it.

        Alone { panel: face }
*/
Item {
    id: root

    required property PanelFace panel
    readonly property bool isUnknown: panel.state === "unknown"

    Column {
        anchors.centerIn: parent
        spacing: root.panel.margin
        width: parent.width - root.panel.margin * 4

        Mark {
            anchors.horizontalCenter: parent.horizontalCenter
            height: root.panel.word * 5
        }

        Heading {
            font.pixelSize: root.panel.word * 1.6 / 0.668
            horizontalAlignment: Text.AlignHCenter
            text: root.isUnknown ? qsTr("This panel is not registered yet") : qsTr("Connecting to the service system")
            width: parent.width
        }

        Body {
            color: Theme.muted
            font.pixelSize: root.panel.word / 0.668
            horizontalAlignment: Text.AlignHCenter
            text: root.isUnknown ? qsTr("Please call the technical team of this place.") : qsTr("Calls appear here by themselves as soon as there is a connection.")
            width: parent.width
        }
    }
}
