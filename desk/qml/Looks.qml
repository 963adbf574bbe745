pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Language, contrast and size of the letters.

        Looks { face: root.face; width: parent.width }
*/
Flow {
    id: root

    required property DeskFace face

    spacing: Theme.gap

    Repeater {
        model: ["pt_BR", "en", "es"]

        BigButton {
            required property string modelData

            checkable: true
            checked: modelData === root.face.language
            text: modelData === "pt_BR" ? "Português" : modelData === "en" ? "English" : "Español"

            onActivated: root.face.speak(modelData)
        }
    }

    BigButton {
        checkable: true
        checked: root.face.highContrast
        icon: "contrast-circle"
        key: "F9"
        text: qsTr("High contrast")

        onActivated: root.face.toggleContrast()
    }

    BigButton {
        checkable: true
        checked: root.face.largeText
        icon: "format-size"
        key: "F10"
        text: qsTr("Large letters")

        onActivated: root.face.toggleLargeText()
    }

    BigButton {
        checkable: true
        checked: root.face.onTop
        icon: "dock-window"
        text: qsTr("Always in sight")

        onActivated: root.face.toggleOnTop()
    }
}
