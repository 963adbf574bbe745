pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The pauses that can be taken now, and one's own day, which nobody else is shown.

        PauseSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
ScrolledSheet {
    id: root

    required property SheetFace sheets

    called: "pause"
    title: qsTr("Pause")

    Body {
        text: qsTr("The counter is free while you are away. No pause is too early or too late.")
        width: parent.width
    }

    Repeater {
        model: root.sheets.pauses

        BigButton {
            required property string choice
            required property string words
            required property string picture

            enabled: root.face.canPause
            icon: picture
            text: words
            width: parent?.width ?? 0

            onActivated: root.sheets.rest(choice)
        }
    }

    Heading {
        text: qsTr("My day")
        width: parent.width
    }

    Repeater {
        model: root.sheets.record

        VisitLine {}
    }

    Body {
        color: Theme.muted
        font.pixelSize: Theme.small
        text: qsTr("What this computer saw of your day. It is for you alone and is not compared with anybody.")
        width: parent.width
    }
}
