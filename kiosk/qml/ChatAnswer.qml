pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! What a service's card says, word for word and with its name; below it what a model makes of the same card. */
Column {
    id: root

    required property ChatFace chat

    spacing: Theme.gap * 1.5

    Rectangle {
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.surface
        height: card.height + Theme.gap * 2.5
        radius: Theme.radius
        width: parent.width

        Rectangle {
            color: Theme.primary
            height: parent.height
            radius: Theme.radius
            width: Theme.gap * 0.5
        }

        Column {
            id: card

            spacing: Theme.gap * 0.75
            width: parent.width - Theme.gap * 4
            x: Theme.gap * 2
            y: Theme.gap * 1.25

            Body {
                font.bold: true
                text: root.chat.source
                width: parent.width
            }

            Body {
                text: root.chat.text
                width: parent.width
            }

            Body {
                font.bold: true
                text: qsTr("The sheet says this. Perhaps it helps:")
                visible: root.chat.perhaps !== ""
                width: parent.width
            }

            Body {
                text: root.chat.perhaps
                visible: root.chat.perhaps !== ""
                width: parent.width
            }

            Row {
                spacing: Theme.gap * 0.5
                visible: root.chat.known || root.chat.perhaps !== ""
                width: parent.width

                Icon {
                    id: mark

                    color: Theme.muted
                    name: "text-box-check-outline"
                    size: Theme.body
                }

                Body {
                    color: Theme.muted
                    text: qsTr("From the sheet of this service")
                    width: parent.width - mark.width - parent.spacing
                }
            }
        }
    }

    Rectangle {
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.paper
        height: generated.height + Theme.gap * 2.5
        radius: Theme.radius
        visible: root.chat.writing || sentences.count > 0
        width: parent.width

        Column {
            id: generated

            spacing: Theme.gap * 0.75
            width: parent.width - Theme.gap * 4
            x: Theme.gap * 2
            y: Theme.gap * 1.25

            Row {
                spacing: Theme.gap * 0.5
                width: parent.width

                Icon {
                    id: robot

                    color: Theme.primary
                    name: "robot-outline"
                    size: Theme.body * 1.2
                }

                Body {
                    font.bold: true
                    text: root.chat.writing ? qsTr("The assistant is writing…") : qsTr("Written by the assistant")
                    width: parent.width - robot.width - parent.spacing
                }
            }

            Repeater {
                id: sentences

                model: root.chat.written

                Body {
                    required property string sentence

                    text: sentence
                    width: generated.width
                }
            }

            Body {
                color: Theme.muted
                text: qsTr("A computer wrote this from the sheet above. The sheet is what counts.")
                visible: sentences.count > 0
                width: parent.width
            }
        }
    }
}
