pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Calling who coordinates the unit without anybody noticing, with a word of why.

        HelpSheet { anchors.fill: parent; face: window.face; help: window.help }
*/
ScrolledSheet {
    id: root

    required property HelpFace help

    called: "help"
    title: qsTr("Quiet call")

    Body {
        text: qsTr("Who coordinates the unit sees it on their screen. Nothing sounds, and the person in front of you sees nothing.")
        width: parent.width
    }

    Repeater {
        model: root.help.kinds

        BigButton {
            required property string kind
            required property string words
            required property string picture
            required property bool chosen

            checkable: true
            checked: chosen
            icon: picture
            key: kind === "threat" ? "F12" : ""
            text: words
            width: parent?.width ?? 0

            onActivated: {
                root.help.ask(kind);
                root.face.look("help");
            }
        }
    }

    BigButton {
        icon: "close"
        text: qsTr("I do not need anybody any more")
        visible: root.help.ownCall !== ""
        width: parent.width

        onActivated: {
            root.help.end(root.help.ownCall);
            root.face.look("help");
        }
    }

    Body {
        color: Theme.muted
        text: root.help.ownText === "" ? root.help.ownWords : root.help.ownWords + ". " + root.help.ownText
        visible: root.help.own !== ""
        width: parent.width
    }
}
