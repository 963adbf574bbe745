pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The last calls: number and counter.

        LastCalls { panel: face }
*/
Item {
    id: root

    required property PanelFace panel
    /*! How many there is room for. */
    property int rows: 5
    /*! Without the words above the columns, where there is little room. */
    property bool isCompact: false
    readonly property real above: isCompact ? title.y + title.height : head.y + head.height
    readonly property real rowHeight: (height - above - panel.margin * (isCompact ? 0.5 : 1.2)) / rows

    Accessible.name: [title.text, head.text, panel.counterLabel].join(", ")
    Accessible.role: Accessible.List

    FitText {
        id: title

        anchors.left: parent.left
        anchors.margins: root.panel.margin
        anchors.top: parent.top
        cap: root.panel.word
        most: root.width - root.panel.margin * 2
        text: qsTr("Last calls")
    }

    FitText {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: root.panel.margin
        anchors.top: title.bottom
        anchors.topMargin: root.panel.margin * 0.9
        bold: false
        cap: root.panel.word * 0.7
        color: Theme.muted
        text: qsTr("Ticket")
        visible: !root.isCompact
    }

    FitText {
        anchors.bottom: head.bottom
        anchors.right: parent.right
        anchors.rightMargin: root.panel.margin
        bold: false
        cap: head.cap
        color: Theme.muted
        most: root.width * 0.5
        text: root.panel.counterLabel
        visible: !root.isCompact
    }

    Column {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: root.panel.margin
        anchors.right: parent.right
        anchors.rightMargin: root.panel.margin
        anchors.top: root.isCompact ? title.bottom : head.bottom
        anchors.topMargin: root.panel.margin * 0.5

        Repeater {
            model: root.panel.lastCalls

            Item {
                id: row

                required property string counter
                required property int index
                required property bool isPriority
                required property string number

                Accessible.name: qsTr("Ticket %1").arg(row.number.split("").join(" ")) + ", " + root.panel.counterLabel + " " + row.counter + (row.isPriority ? ", " + qsTr("Priority") : "")
                Accessible.role: Accessible.ListItem
                height: root.rowHeight
                visible: index < root.rows
                width: parent.width

                Rectangle {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    color: Theme.line
                    height: Math.max(1, root.panel.word * 0.06)
                }

                FitText {
                    id: number

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    cap: Math.min(root.rowHeight * (root.isCompact ? 0.54 : 0.46), root.panel.word * 1.7)
                    most: parent.width * 0.56
                    text: row.number
                }

                PriorityMark {
                    anchors.verticalCenter: parent.verticalCenter
                    size: root.panel.word
                    visible: row.isPriority
                    x: Math.max(number.width + root.panel.word * 0.5, number.cap * 4.1) // one under the other
                }

                FitText {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    cap: number.cap
                    color: Theme.primary
                    most: parent.width * 0.32
                    text: row.counter
                }
            }
        }
    }
}
