pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! What to bring, what it costs, how long it takes: before the ticket, so that nobody waits in vain. */
Item {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property string wait: face.minutes(face.waitLow, face.waitHigh)

    Heading {
        id: heading

        text: root.face.service
        width: parent.width - (now.visible ? now.width + Theme.gap * 2 : 0)
    }

    Pill {
        id: now

        anchors.right: parent.right
        icon: "clock-outline"
        text: root.wait
        visible: root.wide && root.wait !== ""
        y: (heading.height - height) / 2
    }

    Reading {
        anchors.bottom: take.top
        anchors.bottomMargin: Theme.gap * 2
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2
        beside: root.wide && root.face.crowded

        Grid {
            id: grid

            readonly property real column: root.wide ? (width - columnSpacing) / 2 : width

            columnSpacing: Theme.gap * 4
            columns: root.wide ? 2 : 1
            rowSpacing: Theme.gap * 3
            width: parent.width

            Column {
                spacing: Theme.gap * 2
                width: grid.column

                Body {
                    text: root.face.description
                    width: parent.width
                }

                Fact {
                    icon: "cash"
                    label: qsTr("Cost")
                    text: root.face.fee
                    width: parent.width
                }

                Fact {
                    icon: "calendar-clock"
                    label: qsTr("How long it takes")
                    text: root.face.deadline
                    width: parent.width
                }

                Fact {
                    icon: "clock-outline"
                    label: qsTr("Wait now")
                    text: root.wait
                    visible: !root.wide && root.wait !== ""
                    width: parent.width
                }
            }

            Column {
                spacing: Theme.gap
                width: grid.column

                Body {
                    font.bold: true
                    font.pixelSize: Theme.strong
                    text: qsTr("What to bring")
                    width: parent.width
                }

                Repeater {
                    model: root.face.requirements

                    Row {
                        id: need

                        required property string modelData

                        spacing: Theme.gap
                        width: grid.column

                        Icon {
                            id: tick

                            color: Theme.good
                            name: "check-circle-outline"
                            size: Theme.body * 1.2
                        }

                        Body {
                            text: need.modelData
                            width: need.width - tick.width - need.spacing
                        }
                    }
                }
            }
        }
    }

    Grid {
        id: take

        readonly property real cell: root.wide ? (width - spacing) / 2 : width

        anchors.bottom: parent.bottom
        columns: root.wide ? 2 : 1
        spacing: Theme.gap
        width: parent.width

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(root.wide ? 28 : 22))
            icon: "format-list-checks"
            text: qsTr("Check what I have")
            textSize: root.wide ? Theme.strong : Theme.body
            width: take.cell

            onActivated: root.face.check()
        }

        BigButton {
            height: Math.max(implicitHeight, Theme.mm(28))
            icon: "ticket-confirmation-outline"
            kind: BigButton.Primary
            text: qsTr("Take a ticket")
            textSize: Theme.strong
            width: take.cell

            onActivated: root.face.accept()
        }
    }
}
