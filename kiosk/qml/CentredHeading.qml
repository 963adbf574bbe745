import QtQuick
import Vez.Ui

/*!
    A heading in the middle, on lines of about the same length.

        CentredHeading { text: qsTr("Take your ticket here"); width: parent.width }
*/
Heading {
    id: root

    readonly property EvenLines even: EvenLines {
        words: root
    }

    horizontalAlignment: Text.AlignHCenter
    leftPadding: even.padding
    rightPadding: even.padding
}
