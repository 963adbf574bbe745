pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Several lines to type in, with a label above. Tab leaves it.

        WordsField { label: qsTr("Note"); onTextChanged: sheets.write(text) }
*/
FocusScope {
    id: root

    required property string label
    property alias text: input.text
    property int most: 1000

    implicitHeight: caption.height + Theme.gap * 0.5 + frame.height

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

        anchors.top: caption.bottom
        anchors.topMargin: Theme.gap * 0.5
        border.color: input.activeFocus ? Theme.primary : Theme.muted
        border.width: Theme.hairline * (input.activeFocus ? 2 : 1)
        color: Theme.paper
        height: Math.max(Theme.target * 1.6, input.contentHeight + Theme.gap * 2)
        radius: Theme.radius
        width: parent.width

        TextEdit {
            id: input

            Accessible.editable: true
            Accessible.focusable: true
            Accessible.multiLine: true
            Accessible.name: root.label
            Accessible.role: Accessible.EditableText
            activeFocusOnTab: true
            anchors.fill: parent
            anchors.margins: Theme.gap
            clip: true
            color: Theme.ink
            focus: true
            font.family: Theme.family
            font.pixelSize: Theme.body
            selectByMouse: true
            selectedTextColor: Theme.primaryInk
            selectionColor: Theme.primary
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap

            onTextChanged: if (length > root.most)
                remove(root.most, length)
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        }
    }
}
