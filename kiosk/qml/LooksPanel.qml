pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! How this visit looks: contrast, letters, and everything lower down. All of it ends with the visit. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide

    component Choice: BigButton {
        checkable: true
        height: Math.max(implicitHeight, choices.row)
        hint: checked ? qsTr("On") : qsTr("Off")
        icon: checked ? "checkbox-marked" : "checkbox-blank-outline"
        textSize: Theme.strong
        width: choices.cell
    }

    Heading {
        id: heading

        y: Math.max(0, root.lowTop - height - Theme.gap * 2)

        text: qsTr("Accessibility")
        width: parent.width
    }

    Grid {
        id: choices

        readonly property real cell: (root.width - (columns - 1) * spacing) / columns
        readonly property int lines: Math.ceil((2 + (root.face.lowOffered ? 1 : 0) + (root.face.speechOffered ? 1 : 0)) / columns)
        readonly property real end: tells.visible && !root.wide ? tells.y : go.y
        /*! As tall as there is room for. */
        readonly property real row: Math.max(Theme.mm(20), Math.min(Theme.mm(30), (end - y - spacing * lines) / lines))

        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2
        columns: root.wide ? 2 : 1
        spacing: Theme.gap * 1.5

        Choice {
            checked: root.face.highContrast
            text: qsTr("High contrast")

            onActivated: root.face.toggle("high_contrast")
        }

        Choice {
            checked: root.face.largeText
            text: qsTr("Large letters")

            onActivated: root.face.toggle("large_text")
        }

        Choice {
            checked: root.face.low
            text: qsTr("Buttons lower down")
            visible: root.face.lowOffered

            onActivated: root.face.toggle("low")
        }

        Choice {
            checked: root.face.speech
            text: qsTr("Hear the screen")
            visible: root.face.speechOffered

            onActivated: root.face.toggle("speech")
        }
    }

    // No look of the screen, and so not among them: beside the way on, or above it.
    Choice {
        id: tells

        anchors.bottom: root.wide ? parent.bottom : go.top
        anchors.bottomMargin: root.wide ? 0 : choices.spacing
        checked: root.face.tells
        height: root.wide ? go.height : Math.max(implicitHeight, Theme.mm(20))
        text: qsTr("Tell who attends me")
        textSize: root.wide ? Theme.body : Theme.strong
        visible: root.face.largeText || root.face.low || root.face.speech
        width: choices.cell

        onActivated: root.face.toggle("tells")
    }

    BigButton {
        id: go

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: Math.max(implicitHeight, Theme.mm(28))
        icon: "check"
        kind: BigButton.Primary
        text: qsTr("Continue")
        textSize: Theme.strong
        width: root.wide && tells.visible ? choices.cell : parent.width

        onActivated: root.face.back()
    }
}
