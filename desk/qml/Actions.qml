pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The one big action of the moment, and what stands beside it, always in the same places.

        Actions { face: root.face; guide: root.guide; sheets: root.sheets; width: parent.width }
*/
Column {
    id: root

    required property DeskFace face
    required property GuideFace guide
    required property SheetFace sheets

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

    Grid {
        id: grid

        readonly property real cell: (root.width - columnSpacing * 2) / 3
        readonly property real tallest: {
            let most = Math.max(write.implicitHeight, past.implicitHeight, back.implicitHeight);
            for (let place = 0; place < beside.count; ++place)
                most = Math.max(most, beside.itemAt(place)?.implicitHeight ?? 0);
            return most;
        }

        columnSpacing: Theme.gap * 0.75
        columns: 3
        rowSpacing: Theme.gap * 0.75

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
                height: grid.tallest
                icon: picture
                key: shortcut
                text: words
                width: grid.cell

                onActivated: root.face.press(action)
            }
        }

        BarButton {
            id: write

            enabled: root.face.canWrite
            framed: true
            height: grid.tallest
            icon: "pencil"
            key: "Shift+F2"
            text: qsTr("Write down")
            width: grid.cell

            onActivated: root.face.look("finish")
        }

        BarButton {
            id: past

            enabled: root.face.number !== "" && root.face.online
            framed: true
            height: grid.tallest
            icon: "history"
            key: "Ctrl+E"
            text: qsTr("Earlier visits")
            width: grid.cell

            onActivated: root.face.look("visits")
        }

        BarButton {
            id: back

            enabled: root.face.aside !== ""
            framed: true
            height: grid.tallest
            icon: "tray-full"
            key: "F8"
            text: qsTr("Who is set aside")
            width: grid.cell

            onActivated: root.sheets.list("aside")
        }
    }

    Body {
        text: root.face.aside
        visible: text !== ""
        width: root.width
    }

    BigButton {
        icon: "coffee-outline"
        key: "Ctrl+P"
        text: root.face.proposal
        visible: text !== "" && root.face.undo === ""
        width: root.width

        onActivated: root.face.look("pause")
    }

    BigButton {
        icon: "book-alert-outline"
        key: "Ctrl+M"
        text: qsTr("%n new procedure(s) to read", "", root.guide.unread)
        visible: root.guide.unread > 0 && !root.guide.open && root.face.number === "" && root.face.undo === ""
        width: root.width

        onActivated: root.guide.toggle()
    }

    BigButton {
        icon: "undo"
        key: "Ctrl+Z"
        text: qsTr("Undo: %1").arg(root.face.undo)
        visible: root.face.undo !== ""
        width: root.width

        onActivated: root.face.takeBack()
    }
}
