import QtQuick

/*!
    Running text.

        Body { text: qsTr("Bring your identity card.") }
        Body { text: state.summary; color: Theme.muted; font.pixelSize: Theme.small }
*/
Text {
    id: root

    Accessible.ignored: root.text === ""
    Accessible.name: root.text
    Accessible.role: Accessible.StaticText
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    lineHeight: 1.1
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
