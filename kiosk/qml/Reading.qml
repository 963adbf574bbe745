pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Words that may be more than fit. Then two buttons move them: nobody has to drag.

        Reading { anchors.fill: parent; Body { text: long; width: parent.width } }
*/
Item {
    id: root

    default property alias content: column.data
    readonly property bool overflows: column.height > height + 1
    /*! The buttons stand at the right instead of below. */
    property bool beside: false
    /*! Which of several texts this is, where one page shows them one after the other: each is read from its beginning. */
    property int part: 0
    readonly property real step: flick.height * 0.8

    onPartChanged: flick.contentY = 0

    Flickable {
        id: flick

        clip: root.overflows
        contentHeight: column.height
        height: parent.height - (root.overflows && !root.beside ? buttons.height + Theme.gap : 0)
        interactive: root.overflows
        width: parent.width - (root.overflows && root.beside ? buttons.width + Theme.gap * 2 : 0)

        Behavior on contentY {
            NumberAnimation {
                duration: Theme.motionMs
            }
        }

        Column {
            id: column

            spacing: Theme.gap * 1.5
            width: flick.width
        }
    }

    Grid {
        id: buttons

        readonly property real cell: root.beside ? Theme.mm(56) * Theme.textFactor : (root.width - Theme.gap) / 2

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        columns: root.beside ? 1 : 2
        spacing: Theme.gap
        visible: root.overflows

        BigButton {
            enabled: flick.contentY > 0
            icon: "chevron-up"
            text: qsTr("Go up")
            width: buttons.cell

            onActivated: flick.contentY = Math.max(0, flick.contentY - root.step)
        }

        BigButton {
            enabled: flick.contentY < flick.contentHeight - flick.height - 1
            icon: "chevron-down"
            text: qsTr("Read on")
            width: buttons.cell

            onActivated: flick.contentY = Math.min(flick.contentHeight - flick.height, flick.contentY + root.step)
        }
    }
}
