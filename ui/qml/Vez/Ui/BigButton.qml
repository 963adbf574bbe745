pragma ComponentBehavior: Bound

import QtQuick

/*!
    A button with a word, perhaps an icon before it and the key that does the same after it.

        BigButton {
            text: qsTr("Take a ticket")
            icon: "ticket-confirmation"
            kind: BigButton.Primary
            onActivated: root.state.take()
        }
        BigButton { text: qsTr("Call next"); key: "F2"; kind: BigButton.Primary }
*/
Pressable {
    id: root

    enum Kind {
        Primary,
        Secondary,
        Quiet
    }

    required property string text
    property string icon
    /*! Shown as a small key cap: the key that does the same. */
    property string key
    property int kind: BigButton.Secondary
    property int textSize: Theme.body
    /*! The icon above the word instead of before it. */
    property bool stacked: false

    /*! Free space at the left and right of the words. */
    property real inset: kind === BigButton.Quiet || stacked ? Theme.gap : Theme.gap * 2

    readonly property bool primary: kind === BigButton.Primary
    readonly property color front: !enabled ? Theme.unavailable : primary ? Theme.primaryInk : Theme.highContrast && checked ? Theme.primary : Theme.ink

    /*! The width that icon and key take beside the word. */
    readonly property real besides: (icon === "" ? 0 : textSize * 1.25 + Theme.gap * 0.75) + (key === "" ? 0 : cap.width + Theme.gap * 0.75)

    TextMetrics {
        id: whole

        font: longest.font
        text: root.text
    }

    TextMetrics {
        id: longest

        font.bold: root.kind !== BigButton.Quiet
        font.family: Theme.family
        font.pixelSize: root.textSize
        text: root.text.split(/[\s-]/).reduce((most, word) => word.length > most.length ? word : most, "")
    }

    hint: key
    implicitHeight: Math.max(Theme.target, content.height + Theme.gap * 1.5)
    implicitWidth: Math.max(Theme.target, Math.ceil(whole.advanceWidth) + 2 + (root.stacked ? 0 : besides) + inset * 2)
    label: text

    Rectangle {
        anchors.fill: parent
        border.color: root.checked ? Theme.primary : Theme.edge
        border.width: root.checked ? Theme.hairline * 2.5 : root.kind === BigButton.Secondary ? Theme.hairline : 0
        color: {
            if (root.primary)
                return !root.enabled ? Theme.unavailableGround : root.pressed ? Theme.primaryPressed : Theme.primary;
            if (root.pressed)
                return Theme.surfacePressed;
            return root.kind === BigButton.Quiet ? "transparent" : Theme.surface;
        }
        radius: Theme.radius
    }

    Grid {
        id: content

        anchors.centerIn: parent
        columnSpacing: Theme.gap * 0.75
        flow: root.stacked ? Grid.TopToBottom : Grid.LeftToRight
        horizontalItemAlignment: Grid.AlignHCenter
        rowSpacing: Theme.gap * 0.25
        columns: root.stacked ? 1 : 3
        verticalItemAlignment: Grid.AlignVCenter

        Icon {
            color: root.front
            name: root.icon
            size: root.textSize * 1.25
            visible: root.icon !== ""
        }

        Text {
            id: words

            readonly property real room: root.width - Math.min(Theme.gap, root.inset) * 2 - (root.stacked ? 0 : root.besides)

            Accessible.ignored: true
            color: root.front
            font.bold: root.kind !== BigButton.Quiet
            font.family: Theme.family
            // No word is torn apart: where the longest has no room, the letters give way a little.
            font.pixelSize: Math.floor(root.textSize * Math.min(1, Math.max(0.7, room / Math.max(1, Math.ceil(longest.advanceWidth)))))
            horizontalAlignment: root.stacked || root.icon === "" ? Text.AlignHCenter : Text.AlignLeft
            text: root.text
            textFormat: Text.PlainText
            width: Math.min(Math.ceil(implicitWidth), Math.max(room, 1))
            wrapMode: Text.Wrap
        }

        Rectangle {
            id: cap

            border.color: root.front
            border.width: Theme.hairline
            color: "transparent"
            height: keyText.implicitHeight + Theme.gap * 0.5
            radius: Theme.radius
            visible: root.key !== ""
            width: Math.max(height, keyText.implicitWidth + Theme.gap)

            Text {
                id: keyText

                Accessible.ignored: true
                anchors.centerIn: parent
                color: root.front
                font.family: Theme.family
                font.pixelSize: root.textSize * 0.7
                text: root.key
                textFormat: Text.PlainText
            }
        }
    }

    FocusRing {
        target: root
    }
}
