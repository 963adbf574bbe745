pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The citizen speaks: how loud it is, and one touch to end. */
Item {
    id: root

    required property KioskFace face
    readonly property ListenFace listen: face.listen

    Column {
        anchors.bottom: done.top
        anchors.bottomMargin: Theme.gap * 4
        spacing: Theme.gap * 3
        width: parent.width

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.primary
            name: root.listen.working ? "dots-horizontal" : "microphone"
            size: Theme.mm(root.face.crowded ? 30 : 48)
        }

        CentredHeading {
            text: root.listen.working ? qsTr("One moment, please…") : qsTr("Speak now")
            width: parent.width
        }

        Centred {
            color: Theme.muted
            text: qsTr("Say in your own words what you need. Nothing of it is kept.")
            width: parent.width
        }

        Row {
            id: meter

            readonly property real cell: Math.min(Theme.mm(16), (parent.width - 9 * spacing) / 10)

            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.mm(24)
            opacity: root.listen.working ? 0 : 1
            spacing: Theme.gap

            Repeater {
                model: 10

                Rectangle {
                    required property int index
                    readonly property bool reached: index < root.listen.level

                    anchors.bottom: parent ? parent.bottom : undefined
                    border.color: Theme.edge
                    border.width: Theme.hairline
                    color: reached ? Theme.primary : Theme.surface
                    height: meter.height * (0.3 + 0.07 * index)
                    radius: Theme.radius * 0.5
                    width: meter.cell
                }
            }
        }
    }

    BigButton {
        id: done

        anchors.bottom: parent.bottom
        enabled: !root.listen.working
        height: Math.max(implicitHeight, Theme.mm(36))
        icon: "check"
        kind: BigButton.Primary
        text: qsTr("I have finished speaking")
        textSize: Theme.strong
        width: parent.width

        onActivated: root.listen.finish()
    }
}
