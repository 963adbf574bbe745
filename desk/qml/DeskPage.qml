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

    Flickable {
        id: area

        readonly property real spare: height - fixed.height

        anchors.bottom: foot.top
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
                height: Math.max(least, Math.min(Math.max(Theme.mm(60) * Theme.textFactor, area.height * 0.4), (area.height - fixed.height) * 0.5))
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
                    face: root.face
                    width: parent.width
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

    KeepInSight {
        area: area
        content: page
    }

    DeskFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        face: root.face
        guide: root.guide
    }
}
