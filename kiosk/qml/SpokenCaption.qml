import QtQuick
import Vez.Ui

/*! What the voice says and no page shows, for eyes. Over the header, where nothing is touched. */
Rectangle {
    id: root

    required property KioskFace face

    color: Theme.surface
    visible: face.speech && face.caption !== ""

    Text {
        Accessible.ignored: true
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gap
        color: Theme.ink
        font.bold: true
        font.family: Theme.family
        font.pixelSize: Theme.body
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.capital(7.3)
        text: root.face.caption
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
}
