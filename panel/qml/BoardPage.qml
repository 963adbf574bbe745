pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Every open counter and who is there: as many columns as the counters need.

        BoardPage { panel: face }
*/
Item {
    id: root

    required property PanelFace panel
    readonly property int columns: width > height ? (list.count <= 3 ? 1 : list.count <= 8 ? 2 : list.count <= 15 ? 3 : 4) : list.count <= 8 ? 1 : list.count <= 20 ? 2 : 3
    readonly property int lines: Math.max(1, Math.ceil(list.count / columns))
    readonly property real cell: (width - panel.margin * 2 - grid.spacing * (columns - 1)) / columns
    readonly property real line: Math.min((height - grid.y - panel.margin) / lines - grid.spacing, panel.far * 2)

    Accessible.name: title.text
    Accessible.role: Accessible.List

    FitText {
        id: title

        cap: root.panel.word
        most: root.width - root.panel.margin * 2
        text: qsTr("Now at the counters")
        x: root.panel.margin
        y: root.panel.margin
    }

    Grid {
        id: grid

        flow: Grid.TopToBottom
        rows: root.lines
        spacing: root.panel.margin * 0.5
        x: root.panel.margin
        y: title.y + title.height + root.panel.margin

        Repeater {
            id: list

            model: root.panel.board

            Rectangle {
                id: row

                required property string counter
                required property bool isBusy
                required property bool isCalled
                required property bool isPriority
                required property string number
                /*! In place of a number. Whoever is there for another zone is told of, without theirs: nobody walks up. */
                readonly property string instead: number !== "" ? "" : isBusy ? qsTr("busy") : qsTr("free")
                readonly property string ticket: number === "" ? "" : qsTr("Ticket %1").arg(number.split("").join(" "))

                Accessible.name: [root.panel.counterLabel + " " + counter, ticket, isPriority ? qsTr("Priority") : "", isCalled ? qsTr("called now") : "", instead].filter(words => words !== "").join(", ")
                Accessible.role: Accessible.ListItem
                border.color: isCalled ? Theme.primary : "transparent"
                border.width: isCalled ? Math.max(3, root.panel.word * 0.16) : 0
                color: Theme.surface
                height: root.line
                width: root.cell

                FitText {
                    id: place

                    anchors.left: parent.left
                    anchors.leftMargin: root.panel.word * 0.8
                    anchors.verticalCenter: parent.verticalCenter
                    cap: Math.min(root.line * 0.4, root.panel.far)
                    color: Theme.primary
                    most: root.cell * 0.3
                    text: row.counter
                }

                PriorityMark {
                    anchors.left: place.right
                    anchors.leftMargin: root.panel.word * 0.7
                    anchors.verticalCenter: parent.verticalCenter
                    size: Math.min(root.line * 0.3, root.panel.word)
                    visible: row.isPriority
                }

                FitText {
                    anchors.right: parent.right
                    anchors.rightMargin: root.panel.word * 0.8
                    anchors.verticalCenter: parent.verticalCenter
                    bold: row.number !== ""
                    cap: row.number === "" ? place.cap * 0.5 : place.cap
                    color: row.number === "" ? Theme.muted : Theme.ink
                    most: root.cell * 0.52
                    text: row.instead || row.number
                }
            }
        }
    }
}
