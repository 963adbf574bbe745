pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Squares over the whole area: each goes where it is touched, so that a dead or shifted place shows. */
Item {
    id: root

    property bool active: false
    readonly property int columns: 5
    readonly property int rows: 4
    property int remaining: columns * rows

    signal touchedAll

    onActiveChanged: if (active)
        remaining = columns * rows

    Repeater {
        model: root.active ? root.columns * root.rows : 0

        Pressable {
            id: square

            required property int index

            height: root.height / root.rows - Theme.gap * 0.5
            label: qsTr("Square %1").arg(index + 1)
            visible: opacity > 0
            width: root.width / root.columns - Theme.gap * 0.5
            x: (index % root.columns) * root.width / root.columns
            y: Math.floor(index / root.columns) * root.height / root.rows

            onActivated: {
                opacity = 0;
                root.remaining -= 1;
                if (root.remaining === 0)
                    root.touchedAll();
            }

            Rectangle {
                anchors.fill: parent
                border.color: Theme.primary
                border.width: Theme.hairline * 2
                color: square.pressed ? Theme.surfacePressed : Theme.surface
                radius: Theme.radius
            }
        }
    }
}
