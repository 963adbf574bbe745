pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The totem's own keys: large, always in the same place, nothing of the system's. `kind` is that of `KioskFace.entry`.

        TouchKeys { face: root.face; width: parent.width }
*/
Column {
    id: root

    required property KioskFace face
    readonly property string kind: face.entry
    /*! There is no room for the digits, and they can be done without. */
    property bool narrow: false
    readonly property var rows: kind === "cpf" ? ["123", "456", "789", "0"] : (kind === "search" || narrow ? [] : ["1234567890"]).concat(["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"])
    readonly property real cell: kind === "cpf" ? Math.min(Theme.mm(44), (width - 2 * spacing) / 3) : (width - 9 * spacing) / 10

    spacing: Theme.gap

    component Cap: Pressable {
        id: cap

        property string sign
        property string word

        height: Math.max(Theme.target, Theme.mm(root.kind === "cpf" ? 24 : 21))

        Rectangle {
            anchors.fill: parent
            border.color: Theme.edge
            border.width: Theme.hairline
            color: cap.pressed ? Theme.surfacePressed : Theme.surface
            radius: Theme.radius
        }

        Icon {
            anchors.centerIn: parent
            color: Theme.ink
            name: cap.sign
            size: Theme.mm(11)
            visible: cap.sign !== ""
        }

        Text {
            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.ink
            font.bold: true
            font.family: Theme.family
            font.pixelSize: Math.min(Theme.strong, cap.height * 0.6)
            text: cap.word
            textFormat: Text.PlainText
        }

        FocusRing {
            target: cap
        }
    }

    Repeater {
        model: root.rows

        Row {
            id: row

            required property string modelData
            required property int index
            readonly property bool last: index === root.rows.length - 1

            anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
            spacing: root.spacing

            Repeater {
                model: row.modelData.split("")

                Cap {
                    required property string modelData

                    label: modelData
                    width: root.cell
                    word: modelData

                    onActivated: root.face.type(modelData)
                }
            }

            Cap {
                label: qsTr("Erase")
                sign: "backspace-outline"
                visible: row.last
                width: root.kind === "cpf" ? root.cell * 2 + root.spacing : root.cell * 1.5

                onActivated: root.face.erase()
            }
        }
    }

    Cap {
        anchors.horizontalCenter: parent.horizontalCenter
        label: qsTr("Space")
        sign: "keyboard-space"
        visible: root.kind === "search" || root.kind === "chat"
        width: root.cell * 5

        onActivated: root.face.type(" ")
    }
}
