pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Procedures and scripts: beside the work where there is room, over it where there is none.

        GuidePanel { guide: window.guide; height: window.height; width: 400 }
*/
FocusScope {
    id: root

    required property GuideFace guide
    readonly property bool reading: guide.article !== ""

    /*! It was put away. */
    signal putAway

    function begin(): void {
        if (!visible)
            putAway();
        else if (reading)
            article.begin();
        else
            list.begin();
    }

    visible: guide.open

    onReadingChanged: Qt.callLater(begin)
    onVisibleChanged: Qt.callLater(begin)

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    MouseArea {
        anchors.fill: parent // what lies below is not to be touched
    }

    Rectangle {
        color: Theme.line
        height: parent.height
        visible: root.x > 0
        width: Theme.hairline
    }

    Item {
        id: head

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        height: Math.max(heading.height, buttons.height)

        WholeWords {
            id: heading

            anchors.left: parent.left
            anchors.right: buttons.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            size: root.reading ? Theme.strong * 1.15 : Theme.heading
            text: root.reading ? root.guide.title : qsTr("Procedures")
        }

        BigButton {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            icon: root.reading ? "arrow-left" : "close"
            key: "Esc"
            text: root.reading ? qsTr("Back") : qsTr("Close")

            onActivated: root.reading ? root.guide.back() : root.guide.toggle()
        }
    }

    Item {
        id: body

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: head.bottom

        GuideList {
            id: list

            anchors.fill: parent
            guide: root.guide
            visible: !root.reading
        }

        GuideArticle {
            id: article

            anchors.fill: parent
            guide: root.guide
            visible: root.reading
        }
    }
}
