pragma ComponentBehavior: Bound

import QtQuick

/*!
    Português · English · Español. Each language calls itself by its own name.

        LanguageSwitch { current: state.language; onChosen: language => state.speak(language) }
*/
Row {
    id: root

    required property string current
    property int textSize: Theme.body

    signal chosen(language: string)

    Accessible.name: qsTr("Language")
    Accessible.role: Accessible.Grouping
    spacing: Theme.gap

    Repeater {
        model: ["pt_BR", "en", "es"]

        BigButton {
            required property string modelData

            readonly property bool isCurrent: modelData === root.current

            checkable: true
            checked: isCurrent
            icon: isCurrent ? "check" : ""
            kind: BigButton.Secondary
            text: modelData === "pt_BR" ? "Português" : modelData === "en" ? "English" : "Español"
            textSize: root.textSize

            onActivated: root.chosen(modelData)
        }
    }
}
