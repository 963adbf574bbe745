pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The articles of the guide: those for who is in front and those to be read first. Typing finds words in all of them.

        GuideList { anchors.fill: parent; guide: window.guide }
*/
Item {
    id: root

    required property GuideFace guide

    function begin(): void {
        search.forceActiveFocus(Qt.TabFocusReason);
        search.selectAll();
    }

    Field {
        id: search

        label: qsTr("Search the procedures")
        width: parent.width

        onAccepted: if (list.count > 0)
            list.pickFirst()
        onTextChanged: root.guide.search(text)
    }

    Connections {
        function onHereChanged(): void {
            search.text = ""; // somebody else's words
        }

        target: root.guide
    }

    Body {
        id: empty

        anchors.top: search.bottom
        anchors.topMargin: Theme.gap
        color: Theme.muted
        text: root.guide.empty
        visible: text !== ""
        width: parent.width
    }

    ListView {
        id: list

        function pickFirst(): void {
            forceLayout();
            root.guide.pick((itemAtIndex(0) as GuideLine).article);
        }

        Accessible.name: qsTr("Procedures")
        Accessible.role: Accessible.List
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: search.bottom
        anchors.topMargin: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.guide.articles
        section.property: "section"

        section.delegate: Body {
            required property string section

            bottomPadding: Theme.gap * 0.5
            color: Theme.primary
            font.bold: true
            text: section
            topPadding: Theme.gap
            visible: section !== ""
            width: list.width
        }
        delegate: GuideLine {
            width: list.width

            onActivated: root.guide.pick(article)
            onActiveFocusChanged: if (activeFocus)
                list.positionViewAtIndex(index, ListView.Contain)
        }
    }
}
