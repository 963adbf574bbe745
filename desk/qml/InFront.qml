pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Who is in front: the number, huge; what they came for; who goes first; what they speak; since when.

        InFront { face: root.face; width: parent.width; height: 220 }
*/
Rectangle {
    id: root

    required property DeskFace face
    /*! The least height that holds everything. */
    readonly property real least: somebody ? used + Theme.display * 1.3 : Theme.mm(20)
    readonly property bool somebody: face.number !== ""
    readonly property real used: heading.height + details.height + frame.spacing * 2 + Theme.gap * 3

    Accessible.name: face.heading
    Accessible.role: Accessible.Grouping
    border.color: somebody ? Theme.primary : Theme.line
    border.width: Theme.hairline * (somebody ? 2 : 1)
    color: somebody ? Theme.paper : Theme.surface
    radius: Theme.radius

    Column {
        id: frame

        anchors.centerIn: parent
        spacing: Theme.gap * 0.75
        width: parent.width - Theme.gap * 4

        Body {
            id: heading

            color: root.somebody ? Theme.primary : Theme.muted
            font.bold: root.somebody
            font.pixelSize: root.somebody ? Theme.body : Theme.strong
            horizontalAlignment: Text.AlignHCenter
            text: root.face.heading
            width: parent.width
        }

        TicketNumber {
            anchors.horizontalCenter: parent.horizontalCenter
            number: root.face.number
            size: Math.max(Theme.display, Math.min((root.height - root.used) / 1.3, (root.width - Theme.gap * 4) / Math.max(1, number.length) / 0.66))
            visible: root.somebody
        }

        Column {
            id: details

            spacing: Theme.gap * 0.6
            visible: root.somebody
            width: parent.width

            Body {
                font.bold: true
                font.pixelSize: Theme.strong
                horizontalAlignment: Text.AlignHCenter
                text: root.face.service
                width: parent.width
            }

            Flow {
                id: facts

                readonly property bool grouped: root.face.group !== ""
                readonly property bool foreign: root.face.speaks !== ""
                readonly property real natural: (grouped ? first.width : 0) + (foreign ? second.width : 0) + (grouped && foreign ? spacing : 0)

                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.gap
                visible: grouped || foreign
                width: Math.min(parent.width, Math.ceil(natural) + 1)

                Pill {
                    id: first

                    icon: "star-four-points"
                    text: root.face.donor ? qsTr("%1: see the proof").arg(root.face.group) : root.face.group
                    visible: facts.grouped
                }

                Pill {
                    id: second

                    icon: "translate"
                    text: root.face.speaks
                    visible: facts.foreign
                }
            }

            Repeater {
                model: root.face.facts

                Fact {
                    width: details.width
                }
            }

            Body {
                color: Theme.muted
                horizontalAlignment: Text.AlignHCenter
                text: root.face.since
                width: parent.width
            }
        }
    }
}
