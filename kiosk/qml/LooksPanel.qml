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
        height: Math.max(implicitHeight, Theme.mm(30))
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

    BigButton {
        anchors.bottom: parent.bottom
        height: Math.max(implicitHeight, Theme.mm(28))
        icon: "check"
        kind: BigButton.Primary
        text: qsTr("Continue")
        textSize: Theme.strong
        width: parent.width

        onActivated: root.face.back()
    }
}
