import QtQuick
import Vez.Ui

/*!
    The last call beside the playlist: smaller than when it was new, and still the largest thing in its column.

        CallCorner { panel: face; width: parent.width }
*/
Rectangle {
    id: root

    required property PanelFace panel
    readonly property string priorityWord: panel.isPriority ? qsTr("Priority") : ""

    Accessible.name: [qsTr("Ticket %1").arg(panel.number.split("").join(" ")), panel.counterLabel + " " + panel.counter, priorityWord].filter(words => words !== "").join(", ")
    Accessible.role: Accessible.StaticText
    color: Theme.surface
    implicitHeight: title.y + title.height + panel.margin * 1.8 + number.height + place.height

    FitText {
        id: title

        anchors.left: parent.left
        anchors.margins: root.panel.margin
        anchors.top: parent.top
        bold: false
        cap: root.panel.word * 0.8
        color: Theme.muted
        text: qsTr("Ticket")
        visible: !root.panel.isPriority || x + width + root.panel.word * 0.5 < mark.x
    }

    PriorityMark {
        id: mark

        anchors.margins: root.panel.margin
        anchors.right: word.left
        anchors.rightMargin: root.panel.word * 0.4
        anchors.verticalCenter: title.verticalCenter
        size: root.panel.word * 0.9
        visible: root.panel.isPriority
    }

    FitText {
        id: word

        anchors.margins: root.panel.margin
        anchors.right: parent.right
        anchors.verticalCenter: title.verticalCenter
        cap: root.panel.word * 0.8
        color: Theme.primary
        text: root.priorityWord
    }

    FitText {
        id: number

        anchors.left: parent.left
        anchors.leftMargin: root.panel.margin
        cap: root.panel.far * 0.9
        most: root.width - root.panel.margin * 2
        text: root.panel.number
        y: (title.y + title.height + root.height - place.height - height - root.panel.margin * 0.2) / 2
    }

    Rectangle {
        id: place

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.primary
        height: root.panel.word * 3.2

        FitText {
            anchors.left: parent.left
            anchors.leftMargin: root.panel.margin
            anchors.verticalCenter: parent.verticalCenter
            cap: root.panel.word * 1.2
            color: Theme.primaryInk
            most: root.width * 0.5
            text: root.panel.counterLabel
        }

        FitText {
            anchors.right: parent.right
            anchors.rightMargin: root.panel.margin
            anchors.verticalCenter: parent.verticalCenter
            cap: root.panel.word * 2
            color: Theme.primaryInk
            most: root.width * 0.36
            text: root.panel.counter
        }
    }
}
