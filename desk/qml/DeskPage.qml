pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Who is in front of me, the one big action, what stands beside it, and who waits.

        DeskPage { anchors.fill: parent; face: window.face; guide: window.guide; sheets: window.sheets }
*/
Item {
    id: root

    required property DeskFace face
    required property GuideFace guide
    required property SheetFace sheets
    /*! What there is beside the foot, whether something is said or not, so that no button moves away from a finger. */
    readonly property real full: height - foot.height
    /*! What is said stands below everything, always in sight, unless that left too little for the rest. */
    readonly property bool pins: face.noticeTitle !== "" && full - pinned.implicitHeight > Theme.mm(62)

    /*! What is said between other things comes into sight. */
    function bring(): void {
        if (inline.visible)
            area.contentY = Math.max(0, Math.min(area.contentHeight - area.height, inline.mapToItem(page, 0, inline.height).y + Theme.gap - area.height));
    }

    Flickable {
        id: area

        anchors.bottom: pinned.top
        anchors.bottomMargin: root.pins ? Theme.gap : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(height, page.height)
        contentWidth: width

        Column {
            id: page

            spacing: Theme.gap * 1.5
            topPadding: Theme.gap * 1.5
            width: area.width

            InFront {
                id: inFront

                anchors.horizontalCenter: parent.horizontalCenter
                face: root.face
                height: Math.max(least, Math.min(Math.max(Theme.mm(60) * Theme.textFactor, root.full * 0.4), (root.full - fixed.height) * 0.5))
                width: parent.width - Theme.margin * 2
            }

            Column {
                id: fixed

                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.gap * 1.5
                width: parent.width - Theme.margin * 2

                Actions {
                    face: root.face
                    guide: root.guide
                    sheets: root.sheets
                    width: parent.width
                }

                SaidNotice {
                    id: inline

                    face: root.face
                    visible: !root.pins && face.noticeTitle !== ""
                    width: parent.width

                    onTitleChanged: soon.restart()
                    onVisibleChanged: soon.restart()
                }
            }

            WhoWaits {
                anchors.horizontalCenter: parent.horizontalCenter
                face: root.face
                sheets: root.sheets
                height: Math.max(least, area.height - y - Theme.gap)
                width: parent.width - Theme.margin * 2
            }
        }
    }

    Connections {
        function onNumberChanged(): void {
            area.contentY = 0; // who is in front now is what is to be seen
        }

        target: root.face
    }

    Timer {
        id: soon

        interval: 50 // by then everything has its place

        onTriggered: root.bring()
    }

    KeepInSight {
        area: area
        content: page
    }

    SaidNotice {
        id: pinned

        anchors.bottom: foot.top
        anchors.bottomMargin: visible ? Theme.gap : 0
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        face: root.face
        visible: root.pins
    }

    DeskFoot {
        id: foot

        objectName: "foot"

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        face: root.face
        guide: root.guide
    }
}
