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
        width: parent ? (parent as Item).width : 0
    }

    Heading {
        id: heading

        y: Math.max(0, root.lowTop - height - Theme.gap * 2)

        text: qsTr("Accessibility")
        width: parent.width
    }

    Column {
        anchors.top: heading.bottom
        anchors.topMargin: Theme.gap * 2
        spacing: Theme.gap * 1.5
        width: parent.width

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
