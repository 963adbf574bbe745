pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    A sheet whose content is a column that scrolls, with the keyboard's place always in sight.

        ScrolledSheet { called: "reason"; title: sheets.title; face: window.face; Body { … } }
*/
Sheet {
    id: root

    default property alias inside: column.data
    property real spacing: Theme.gap * 1.5

    content: Flickable {
        id: area

        anchors.fill: parent
        anchors.leftMargin: -Theme.gap // so that the ring around what has the keyboard is not cut
        anchors.rightMargin: -Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + Theme.gap * 2
        contentWidth: width
        topMargin: Theme.gap

        Column {
            id: column

            spacing: root.spacing
            width: area.width - Theme.gap * 2
            x: Theme.gap

            KeepInSight {
                area: area
                content: column
            }
        }
    }
}
