pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Every key, and how the window looks and speaks.

        KeysSheet { anchors.fill: parent; face: window.face }
*/
ScrolledSheet {
    id: root

    called: "keys"
    spacing: Theme.gap * 2
    title: qsTr("Keys and options")

    Looks {
        face: root.face
        width: parent.width
    }

    BigButton {
        icon: "lock-outline"
        text: qsTr("Change my password")
        visible: root.face.ownPassword

        onActivated: root.face.look("password")
    }

    Column {
        spacing: 1
        width: parent.width

        KeyLine {
            key: "F2"
            text: qsTr("Call next, start serving, finish")
        }
        KeyLine {
            key: "F3"
            text: qsTr("Call the same person again")
        }
        KeyLine {
            key: "F4"
            text: qsTr("The person did not come")
        }
        KeyLine {
            key: "F5"
            text: qsTr("The person gave up")
        }
        KeyLine {
            key: "F6"
            text: qsTr("List of who waits")
        }
        KeyLine {
            key: "F8"
            text: qsTr("Who is set aside")
        }
        KeyLine {
            key: "Shift+F2"
            text: qsTr("Write down what was done")
        }
        KeyLine {
            key: "Ctrl+S"
            text: qsTr("Set the person aside")
        }
        KeyLine {
            key: "Ctrl+T"
            text: qsTr("Send the person on")
        }
        KeyLine {
            key: "Ctrl+R"
            text: qsTr("Back to the queue")
        }
        KeyLine {
            key: "Ctrl+E"
            text: qsTr("Earlier visits of the person")
        }
        KeyLine {
            key: "Ctrl+F"
            text: qsTr("Find a ticket of today")
        }
        KeyLine {
            key: "Ctrl+G"
            text: qsTr("Ticket for who has an appointment")
        }
        KeyLine {
            key: "Ctrl+P"
            text: qsTr("Pause, and my day")
        }
        KeyLine {
            key: "Ctrl+Z"
            text: qsTr("Undo, for some seconds")
        }
        KeyLine {
            key: "F7"
            text: qsTr("Sit at another counter")
        }
        KeyLine {
            key: "F9"
            text: qsTr("High contrast")
        }
        KeyLine {
            key: "F10"
            text: qsTr("Large letters")
        }
        KeyLine {
            key: "F11"
            text: qsTr("Whole screen")
        }
        KeyLine {
            key: "Shift+F12"
            text: qsTr("Sign out")
        }
    }
}
