pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Somebody needs a person, at a totem or at another desk; and, without a word of what it is, how the own call stands.
    Takes no room while there is nothing.

        HelpBanner { help: window.help; width: parent.width }
*/
Column {
    id: root

    required property HelpFace help
    readonly property bool shown: help.call !== "" || help.own !== "" || help.said !== ""

    bottomPadding: shown ? Theme.gap : 0
    leftPadding: Theme.margin
    rightPadding: Theme.margin
    spacing: Theme.gap
    topPadding: shown ? Theme.gap : 0
    visible: shown

    Notice {
        id: other

        text: root.help.text
        title: root.help.title
        tone: root.help.urgent ? Notice.Bad : root.help.mine ? Notice.Good : Notice.Warn
        visible: root.help.call !== ""
        width: root.width - root.leftPadding - root.rightPadding
    }

    BigButton {
        icon: root.help.mine ? "check" : "walk"
        key: "Ctrl+H"
        text: root.help.mine ? qsTr("It is settled") : qsTr("I am going")
        visible: root.help.call !== ""
        width: other.width

        onActivated: root.help.mine ? root.help.end(root.help.call) : root.help.go(root.help.call)
    }

    Body {
        color: Theme.muted
        text: root.help.said
        visible: text !== ""
        width: other.width
    }

    Body {
        color: Theme.muted // nothing that catches the eye of who sits in front
        font.pixelSize: Theme.small
        text: root.help.ownText === "" ? root.help.ownWords : root.help.ownWords + ". " + root.help.ownText
        visible: root.help.own !== ""
        width: other.width
    }
}
