pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Every key, and how the window looks and speaks.

        KeysSheet { anchors.fill: parent; face: window.face }
*/
Sheet {
    id: root

    called: "keys"
    title: qsTr("Keys and options")

    Flickable {
        id: area

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: all.height
        contentWidth: width
        topMargin: Theme.gap * 0.5

        Column {
            id: all

            spacing: Theme.gap * 2
            width: area.width

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

            Looks {
                face: root.face
                width: parent.width
            }
        }
    }
}
