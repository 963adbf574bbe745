pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The call: the number as large as it can be, the counter on the colour of attention, the service in words.

        CallCard { panel: face; anchors.fill: parent }
*/
Rectangle {
    id: root

    required property PanelFace panel
    readonly property string priorityWord: panel.isPriority ? qsTr("Priority") : ""

    Accessible.name: [panel.again, qsTr("Ticket %1").arg(panel.number.split("").join(" ")), panel.counterLabel + " " + panel.counter, panel.service, priorityWord].filter(words => words !== "").join(", ")
    Accessible.role: Accessible.AlertMessage
    color: Theme.paper

    Rectangle {
        id: card

        objectName: "card"

        color: Theme.surface
        height: root.height
        width: root.width

        FitText {
            id: title

            anchors.left: parent.left
            anchors.margins: root.panel.margin
            cap: root.panel.word
            color: Theme.muted
            text: qsTr("Ticket")
            visible: !again.visible
            y: root.panel.margin + (again.height - height) / 2
        }

        Badge {
            id: again

            anchors.left: parent.left
            anchors.margins: root.panel.margin
            anchors.top: parent.top
            icon: "bullhorn"
            panel: root.panel
            size: root.panel.word * (root.panel.isNarrow ? 0.72 : 0.9)
            text: root.panel.again
            visible: text !== ""
        }

        Badge {
            id: priority

            anchors.margins: root.panel.margin
            anchors.right: parent.right
            anchors.top: parent.top
            front: Theme.primary
            isPriority: true
            panel: root.panel
            size: again.size
            text: root.priorityWord
            visible: text !== ""
        }

        Item {
            id: middle

            anchors.bottom: service.top
            anchors.left: parent.left
            anchors.margins: root.panel.margin
            anchors.right: parent.right
            anchors.top: again.bottom

            FitText {
                id: number

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                cap: parent.height
                most: parent.width
                text: root.panel.number
            }
        }

        TextMetrics {
            id: oneLine

            font.family: Theme.family
            font.pixelSize: service.font.pixelSize
            text: root.panel.service
        }

        Text {
            id: service

            Accessible.ignored: true
            anchors.bottom: counter.top
            anchors.bottomMargin: root.panel.margin * 0.6
            anchors.left: parent.left
            anchors.leftMargin: root.panel.margin
            anchors.right: parent.right
            anchors.rightMargin: root.panel.margin
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: root.panel.word * 1.25 / 0.668
            fontSizeMode: Text.Fit
            height: font.pixelSize * (oneLine.advanceWidth > width ? 2.1 : 1.3)
            lineHeight: 0.9
            minimumPixelSize: 10
            text: root.panel.service
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
        }

        CounterBlock {
            id: counter

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            panel: root.panel
        }

        Rectangle {
            anchors.fill: parent
            border.color: Theme.primary
            border.width: root.panel.word * 0.3
            color: "transparent"
            visible: root.panel.isNew
        }
    }

    NumberAnimation {
        id: slide

        duration: Theme.motionMs * 1.2
        easing.type: Easing.OutCubic
        from: -root.width
        property: "x"
        target: card
        to: 0
    }

    Connections {
        function onEnteredChanged(): void {
            if (Theme.motionMs > 0 && root.panel.isNew)
                slide.restart();
        }

        target: root.panel
    }
}
