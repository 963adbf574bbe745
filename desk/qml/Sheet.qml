pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    What lies over a page until it is closed, by its button or Esc.

        Sheet { title: qsTr("Keys"); face: window.face; Column { … } }
*/
FocusScope {
    id: root

    required property DeskFace face
    required property string title
    /*! The sheet's own name in `DeskFace.sheet`. */
    required property string called
    default property alias content: body.data
    /*! What gets the keyboard when the sheet opens; the button that closes it, where there is nothing better. */
    property Item first: null

    visible: face.sheet === called

    onVisibleChanged: if (visible)
        (first ?? close).forceActiveFocus(Qt.TabFocusReason)

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    MouseArea {
        anchors.fill: parent // what lies below is not to be touched
    }

    Item {
        id: head

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        height: Math.max(heading.height, close.height)

        WholeWords {
            id: heading

            anchors.left: parent.left
            anchors.right: close.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
        }

        BigButton {
            id: close

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            icon: "close"
            key: "Esc"
            text: qsTr("Close")

            onActivated: root.face.look(root.called)
        }
    }

    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: head.bottom
    }
}
