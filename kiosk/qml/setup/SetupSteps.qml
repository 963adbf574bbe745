pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Every step with its verdict; any of them can be opened. */
Grid {
    id: root

    required property SetupFace face
    required property bool wide

    columnSpacing: Theme.gap
    columns: wide ? 2 : 1
    rowSpacing: Theme.gap * 0.75

    Repeater {
        model: root.face.steps

        Pressable {
            id: row

            required property string key
            required property string title
            required property string mark
            required property string word
            required property string says
            readonly property color front: mark === "good" ? Theme.good : mark === "bad" ? Theme.bad : mark === "look" ? Theme.warn : Theme.muted

            height: Math.max(Theme.mm(22), words.height + Theme.gap)
            hint: says
            label: title
            width: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns

            onActivated: root.face.open(key)

            Rectangle {
                anchors.fill: parent
                border.color: row.pressed ? Theme.primary : Theme.line
                border.width: Theme.hairline
                color: row.pressed ? Theme.surfacePressed : Theme.surface
                radius: Theme.radius
            }

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                color: row.front
                name: row.mark === "good" ? "check-circle" : row.mark === "bad" ? "alert-octagon" : row.mark === "look" ? "alert" : "circle-outline"
                size: Theme.body * 1.3
                x: Theme.gap * 1.5
            }

            Column {
                id: words

                anchors.left: icon.right
                anchors.leftMargin: Theme.gap * 1.5
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter

                Text {
                    Accessible.ignored: true
                    color: Theme.ink
                    font.bold: true
                    font.family: Theme.family
                    font.pixelSize: Theme.body * 0.85
                    text: row.title + " · " + row.word
                    textFormat: Text.PlainText
                    width: parent.width
                    wrapMode: Text.Wrap
                }

                Text {
                    Accessible.ignored: true
                    color: Theme.muted
                    font.family: Theme.family
                    font.pixelSize: Theme.body * 0.7
                    text: row.says
                    textFormat: Text.PlainText
                    width: parent.width
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }

            FocusRing {
                target: row
            }
        }
    }
}
