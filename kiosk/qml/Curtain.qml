import QtQuick
import Vez.Ui

/*! Nothing to be seen while somebody listens to what is theirs alone. Touches do nothing; keys and voice go on. */
Rectangle {
    id: root

    required property KioskFace face

    color: "#000000"
    visible: face.curtain

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        grabPermissions: PointerHandler.TakeOverForbidden
    }

    MouseArea {
        anchors.fill: parent
    }

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: "#FFFFFF"
        font.family: Theme.family
        font.pixelSize: Theme.body
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("The picture is off. Somebody is listening with headphones.")
        textFormat: Text.PlainText
        width: parent.width - Theme.margin * 2
        wrapMode: Text.Wrap
    }
}
