import QtQuick

/*!
    The one question or statement of a page.

        Heading { text: qsTr("How can we help?") }
*/
Text {
    id: root

    Accessible.ignored: root.text === ""
    Accessible.name: root.text
    Accessible.role: Accessible.Heading
    color: Theme.ink
    font.bold: true
    font.family: Theme.family
    font.pixelSize: Theme.heading
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
