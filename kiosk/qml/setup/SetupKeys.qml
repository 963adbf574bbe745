pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! A field and the keys to type in it: digits for the PIN, or what addresses are made of. */
Column {
    id: root

    required property SetupFace face
    property bool digits: false
    readonly property list<string> rows: digits ? ["123", "456", "789", "⌫0✓"] : ["1234567890", "qwertyuiop", "asdfghjkl-", "zxcvbnm._/", ":@?=&⌫✓"]

    spacing: Theme.gap

    Rectangle {
        border.color: Theme.primary
        border.width: Theme.hairline * 2
        color: Theme.paper
        height: Math.max(Theme.target, typed.implicitHeight + Theme.gap)
        radius: Theme.radius
        width: parent.width

        Text {
            id: typed

            Accessible.name: root.digits ? qsTr("%n digit(s) typed", "", root.face.typed.length) : root.face.typed
            Accessible.role: Accessible.StaticText
            anchors.left: parent.left
            anchors.margins: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            elide: Text.ElideLeft
            font.family: Theme.family
            font.pixelSize: Theme.body
            horizontalAlignment: root.digits ? Text.AlignHCenter : Text.AlignLeft
            text: root.face.typed
            textFormat: Text.PlainText
        }
    }

    Repeater {
        model: root.rows

        Row {
            id: line

            required property string modelData

            spacing: Theme.gap * 0.5
            width: root.width

            Repeater {
                model: line.modelData.split("")

                BigButton {
                    id: key

                    required property string modelData

                    function press(): void {
                        if (modelData === "⌫")
                            root.face.erase();
                        else if (modelData === "✓")
                            root.face.enter();
                        else
                            root.face.type(modelData);
                    }

                    height: Theme.mm(20)
                    icon: modelData === "⌫" ? "backspace" : modelData === "✓" ? "check" : ""
                    inset: 0
                    kind: modelData === "✓" ? BigButton.Primary : BigButton.Secondary
                    label: modelData === "⌫" ? qsTr("Erase") : modelData === "✓" ? qsTr("Keep") : modelData
                    text: icon === "" ? modelData : ""
                    width: (root.width - (line.modelData.length - 1) * Theme.gap * 0.5) / line.modelData.length

                    onActivated: press()
                }
            }
        }
    }
}
