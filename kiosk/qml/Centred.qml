import QtQuick
import Vez.Ui

/*!
    Words in the middle, on lines of about the same length.

        Centred { text: qsTr("Take your ticket here"); width: parent.width }
*/
Body {
    id: root

    readonly property EvenLines even: EvenLines {
        words: root
    }

    horizontalAlignment: Text.AlignHCenter
    leftPadding: even.padding
    rightPadding: even.padding
}
