pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Where the person is sent: another service, a counter, or who sits at one. Typing narrows the list.

        TransferSheet { anchors.fill: parent; face: window.face; sheets: window.sheets }
*/
Sheet {
    id: root

    required property SheetFace sheets

    called: "transfer"
    first: search
    title: sheets.title

    onVisibleChanged: search.text = ""

    Field {
        id: search

        label: qsTr("Service, counter or person")
        width: parent.width

        onAccepted: if (list.count > 0) {
            list.forceLayout();
            (list.itemAtIndex(0) as PlaceLine).choose();
        }
        onTextChanged: if (root.visible)
            root.sheets.search(text)
    }

    ListView {
        id: list

        Accessible.name: root.title
        Accessible.role: Accessible.List
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: search.bottom
        anchors.topMargin: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.sheets.places
        spacing: Theme.gap * 0.5

        delegate: PlaceLine {
            width: list.width

            onActiveFocusChanged: if (activeFocus)
                list.positionViewAtIndex(index, ListView.Contain)
            onChosen: (kind, to) => root.sheets.sendTo(kind, to)
        }
    }
}
