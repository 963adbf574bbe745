pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The one big action of the moment, and the three beside it, always in the same places.

        Actions { face: root.face; width: parent.width }
*/
Column {
    id: root

    required property DeskFace face

    spacing: Theme.gap * 1.5

    Item {
        height: big.height
        width: root.width

        Rectangle {
            id: glow

            anchors.fill: big
            anchors.margins: -Theme.mm(1.2)
            border.color: Theme.primary
            border.width: Theme.mm(0.8)
            color: "transparent"
            opacity: 0
            radius: Theme.radius + Theme.mm(1.2)

            NumberAnimation {
                id: fade

                duration: Theme.reducedMotion ? 0 : 1500
                from: 1
                property: "opacity"
                target: glow
                to: 0
            }
        }

        BigButton {
            id: big

            enabled: root.face.primaryReady
            icon: root.face.primaryIcon
            height: Math.max(Theme.mm(17), implicitHeight)
            key: "F2"
            kind: root.face.primaryCalm ? BigButton.Secondary : BigButton.Primary
            text: root.face.primary
            textSize: Theme.heading * 0.9
            width: root.width

            onActivated: root.face.press(root.face.primaryAction)
        }

        Connections {
            function onPrimaryCalmChanged(): void {
                glow.opacity = 0;
                fade.stop();
                if (!root.face.primaryCalm && root.face.number === "")
                    fade.start();
            }

            target: root.face
        }
    }

    Row {
        id: row

        readonly property real cell: (root.width - spacing * 2) / 3
        readonly property real tallest: {
            let most = 0;
            for (let place = 0; place < beside.count; ++place)
                most = Math.max(most, beside.itemAt(place)?.implicitHeight ?? 0);
            return most;
        }

        spacing: Theme.gap

        Repeater {
            id: beside

            model: root.face.beside

            BarButton {
                required property string action
                required property string words
                required property string shortcut
                required property string picture
                required property bool ready

                enabled: ready
                framed: true
                height: row.tallest
                icon: picture
                key: shortcut
                text: words
                width: row.cell

                onActivated: root.face.press(action)
            }
        }
    }
}
