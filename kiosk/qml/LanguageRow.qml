pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! The languages, and Libras where the page has a clip in it. */
Row {
    id: root

    required property KioskFace face

    spacing: Theme.gap

    LanguageSwitch {
        current: root.face.language

        onChosen: language => {
            root.face.speak(language);
            if (root.face.page === "attract" && root.face.panel === "")
                root.face.begin();
        }
    }

    BigButton {
        checked: root.face.panel === "libras"
        icon: "sign-language"
        inset: root.face.crowded ? 0 : Theme.gap
        label: qsTr("Sign language")
        text: root.face.crowded ? "" : label
        visible: root.face.libras !== ""

        onActivated: root.face.open("libras")
    }
}
