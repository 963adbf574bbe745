pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Back, tools, close, and on. */
Rectangle {
    id: root

    required property SetupFace face
    required property bool asksPin
    readonly property bool isList: face.page === "list"

    color: Theme.surface
    height: Theme.mm(24) + Theme.gap * 2

    component Button: BigButton {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        height: Theme.mm(24)
        textSize: Theme.body * 0.85
    }

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.mm(24)
        spacing: Theme.gap

        Button {
            icon: "close"
            text: qsTr("Close")
            visible: root.isList || root.asksPin

            onActivated: root.face.leave()
        }

        Button {
            icon: "arrow-left"
            text: qsTr("Back")
            visible: !root.isList && !root.asksPin

            onActivated: root.face.back()
        }

        Button {
            icon: "tools"
            text: qsTr("Tools")
            visible: root.isList

            onActivated: root.face.open("tools")
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.mm(24)

        Button {
            icon: "arrow-right"
            kind: BigButton.Primary
            text: root.isList ? qsTr("Next step to do") : qsTr("Next")
            visible: root.isList || root.face.page === "step"

            onActivated: root.face.next()
        }
    }
}
