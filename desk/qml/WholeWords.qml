import QtQuick
import Vez.Ui

/*!
    A heading that grows smaller where a word would not fit on a line of its own, and never breaks inside one.

        WholeWords { text: qsTr("Procedures"); width: 200 }
*/
Heading {
    id: root

    property real size: Theme.heading

    font.pixelSize: Math.max(1, Math.min(size, Math.floor(size * width / Math.max(1, Math.ceil(longest.advanceWidth)))))

    TextMetrics {
        id: longest

        font.bold: true
        font.family: Theme.family
        font.pixelSize: root.size
        text: root.text.split(" ").reduce((most, word) => word.length > most.length ? word : most, "")
    }
}
