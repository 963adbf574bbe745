pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! A line to hold a ruler to, with marks every ten millimetres as far as the screen knows. */
Item {
    id: root

    required property SetupFace face

    height: Theme.mm(30)

    Rectangle {
        id: line

        anchors.centerIn: parent
        color: Theme.ink
        height: Theme.hairline * 2
        width: Theme.mm(root.face.lineMm)

        Repeater {
            model: 11

            Rectangle {
                required property int index

                color: Theme.ink
                height: Theme.mm(index % 10 === 0 ? 16 : 8)
                width: Theme.hairline * 2
                x: (line.width - width) * index / 10
                y: (line.height - height) / 2
            }
        }
    }

    Body {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: line.bottom
        anchors.topMargin: Theme.mm(9)
        font.pixelSize: Theme.body * 0.7
        text: "100 mm"
    }
}
