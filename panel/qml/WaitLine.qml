import QtQuick
import Vez.Ui

/*!
    A service and how long one waits for it now.

        WaitLine { panel: face; service: "Emprego"; low: 10; high: 15 }
*/
Item {
    id: root

    required property PanelFace panel
    required property string service
    required property int low
    required property int high
    /*! How tall the capitals of the service are, where there is room. */
    property real cap: panel.word * 0.78

    Accessible.name: service + ": " + panel.wait(low, high)
    Accessible.role: Accessible.ListItem

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.line
        height: Math.max(1, root.panel.word * 0.06)
    }

    Text {
        objectName: "waitService"

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.right: value.left
        anchors.rightMargin: root.panel.word
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: root.cap / 0.668
        fontSizeMode: Text.Fit
        height: parent.height * 0.86
        lineHeight: 0.95
        minimumPixelSize: 8
        text: root.service
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }

    FitText {
        id: value

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        cap: root.cap * 1.09
        color: Theme.primary
        text: root.panel.wait(root.low, root.high)
    }
}
