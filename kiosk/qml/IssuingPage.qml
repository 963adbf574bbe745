import QtQuick
import Vez.Ui

/*! Between the touch and the number: mostly too short to be read. */
Item {
    CentredHeading {
        anchors.centerIn: parent
        color: Theme.muted
        text: qsTr("One moment, your ticket is on its way…")
        width: parent.width
    }
}
