pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Things to choose from, with a title; the chosen ones are marked. Takes no room when there are none.

        Choices { title: qsTr("How it ended"); model: sheets.outcomes; onChose: id => sheets.end(id) }
*/
Column {
    id: root

    property string title
    property bool needed: false
    property alias model: rows.model
    readonly property alias count: rows.count

    signal chose(choice: string)

    /*! What Enter in a field above it does. */
    function chooseFirst(): void {
        const first = rows.itemAt(0) as Choice;
        if (first !== null)
            root.chose(first.choice);
    }

    spacing: Theme.gap * 0.75
    visible: rows.count > 0

    Body {
        font.bold: true
        text: root.needed ? qsTr("%1 (needed)").arg(root.title) : root.title
        visible: root.title !== ""
        width: parent.width
    }

    component Choice: BigButton {
        required property string choice
        required property string words
        required property bool chosen

        checkable: true
        checked: chosen
        icon: chosen ? "check" : ""
        text: words

        onActivated: root.chose(choice)
    }

    Repeater {
        id: rows

        Choice {
            width: root.width
        }
    }
}
