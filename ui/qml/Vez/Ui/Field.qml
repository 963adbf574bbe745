pragma ComponentBehavior: Bound

import QtQuick

/*!
    One line to type in, with its label above it. `secret` hides what is typed.

        Field { label: qsTr("Password"); secret: true; onAccepted: root.state.signIn(name.text, text) }
*/
FocusScope {
    id: root

    required property string label
    property alias text: input.text
    property alias cursorPosition: input.cursorPosition
    property int textSize: Theme.body
    property bool secret: false

    signal accepted

    function selectAll(): void {
        input.selectAll();
    }

    activeFocusOnTab: false
    implicitHeight: caption.height + Theme.gap * 0.5 + frame.height
    implicitWidth: Theme.mm(60)

    Body {
        id: caption

        Accessible.ignored: true
        color: Theme.muted
        font.pixelSize: Theme.small
        text: root.label
        width: parent.width
    }

    Rectangle {
        id: frame

        anchors.bottom: parent.bottom
        border.color: input.activeFocus ? Theme.primary : Theme.muted
        border.width: Theme.hairline * (input.activeFocus ? 2 : 1)
        color: Theme.paper
        height: Math.max(Theme.target, input.implicitHeight + Theme.gap)
        radius: Theme.radius
        width: parent.width

        TextInput {
            id: input

            Accessible.editable: true
            Accessible.focusable: true
            Accessible.name: root.label
            Accessible.role: Accessible.EditableText
            activeFocusOnTab: true
            anchors.fill: parent
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.gap
            clip: true
            color: Theme.ink
            echoMode: root.secret ? TextInput.Password : TextInput.Normal
            focus: true
            font.family: Theme.family
            font.pixelSize: root.textSize
            selectByMouse: true
            selectionColor: Theme.primary
            selectedTextColor: Theme.primaryInk
            verticalAlignment: TextInput.AlignVCenter

            onAccepted: root.accepted()
        }
    }
}
