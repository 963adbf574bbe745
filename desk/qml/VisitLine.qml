import QtQuick
import Vez.Ui

/*!
    One thing that was written: when and what for, and the words. Made by a Repeater.

        Repeater { model: sheets.visits; VisitLine {} }
*/
Column {
    id: root

    required property string title
    required property string text

    spacing: Theme.gap * 0.25
    width: parent?.width ?? 0

    Body {
        font.bold: true
        text: root.title
        width: parent.width
    }

    Body {
        text: root.text
        visible: text !== ""
        width: parent.width
    }
}
