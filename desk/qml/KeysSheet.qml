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

    Flow {
        spacing: Theme.gap
        width: parent.width

        BigButton {
            checkable: true
            checked: root.face.notify
            enabled: root.face.canNotify
            icon: "bell-outline"
            text: qsTr("Tell me when somebody comes")
            width: Math.min(implicitWidth, parent.width)

            onActivated: root.face.toggleNotify()
        }

        BigButton {
            checkable: true
            checked: root.face.sound
            icon: "volume-high"
            text: qsTr("With a sound")

            onActivated: root.face.toggleSound()
        }
    }

    Body {
        color: Theme.muted
        text: qsTr("This computer shows no messages beside its clock. The name of the window says how many are waiting.")
        visible: !root.face.canNotify
        width: parent.width
    }

    Body {
        color: Theme.muted
        text: qsTr("This computer could not make the sound.")
        visible: root.face.sound && !root.face.canSound
        width: parent.width
    }

    BigButton {
        icon: "ticket-confirmation"
        key: "Ctrl+N"
        text: qsTr("Give a ticket")
        visible: root.face.canGive

        onActivated: root.face.look("give")
    }

    BigButton {
        icon: "account-alert"
        key: "Ctrl+F12"
        text: qsTr("Quiet call")
        visible: root.face.page === "desk"

        onActivated: root.face.look("help")
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
            key: "Ctrl+N"
            text: qsTr("Ticket for who cannot use a totem")
            visible: root.face.canGive
        }
        KeyLine {
            key: "Ctrl+B"
            text: qsTr("Next appointment of the person")
        }
        KeyLine {
            key: "Ctrl+M"
            text: qsTr("Procedures beside the work")
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
            key: "Ctrl+H"
            text: qsTr("Go where somebody is needed; it is settled")
        }
        KeyLine {
            key: "F12"
            text: qsTr("Quiet call: somebody is needed here at once")
        }
        KeyLine {
            key: "Ctrl+F12"
            text: qsTr("Quiet call, with a word of why")
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
