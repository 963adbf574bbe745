import QtQuick
import Vez.Ui

/*!
    What the person gets: the number to write down, and the code for their phone.

        GivenTicket { width: parent.width; give: window.give }
*/
Column {
    id: root

    required property GiveFace give

    spacing: Theme.gap

    Body {
        text: qsTr("Write the number down for the person:")
        width: parent.width
    }

    TicketNumber {
        anchors.horizontalCenter: parent.horizontalCenter
        number: root.give.number
        size: Math.min(Theme.display, root.width / 4)
    }

    Body {
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        text: root.give.what
        width: parent.width
    }

    Rectangle {
        Accessible.name: qsTr("Code for the phone")
        Accessible.role: Accessible.Graphic
        anchors.horizontalCenter: parent.horizontalCenter
        color: "white"
        height: width
        visible: root.give.code !== ""
        width: Math.min(root.width * 0.6, Theme.mm(45))

        Image {
            anchors.fill: parent
            retainWhileLoading: true
            source: root.give.code
            sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
        }
    }

    Body {
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("With the camera of their phone here, the person follows the queue.")
        visible: root.give.code !== ""
        width: parent.width
    }
}
