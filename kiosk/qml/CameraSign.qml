import QtQuick
import Vez.Ui

/*! A camera sees what is before the totem now. It stands wherever a code can be shown to it. */
Row {
    id: root

    required property KioskFace face

    Accessible.name: qsTr("The camera is on. It reads codes and keeps no picture.")
    Accessible.role: Accessible.StaticText
    spacing: Theme.gap / 2
    visible: face.camera

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.bad
        name: "record-circle"
        size: words.implicitHeight * 0.8
    }

    Text {
        id: words

        Accessible.ignored: true
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.body
        text: qsTr("Camera on")
        textFormat: Text.PlainText
    }
}
