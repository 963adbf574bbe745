pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    Where do you sit? Taken counters are shown as taken.

        CounterPage { anchors.fill: parent; face: window.face; guide: window.guide }
*/
Item {
    id: root

    required property DeskFace face
    required property GuideFace guide

    /*! Put the keyboard where the person probably sits. */
    function begin(): void {
        let best = null;
        for (let place = 0; place < places.count; ++place) {
            const button = places.itemAt(place) as CounterButton;
            if (button.enabled && (best === null || button.last))
                best = button;
        }
        best?.forceActiveFocus(Qt.TabFocusReason);
    }

    onVisibleChanged: if (visible)
        Qt.callLater(begin)

    Column {
        id: top

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap * 1.5

        Heading {
            text: qsTr("Where are you sitting?")
            width: parent.width
        }

        SaidNotice {
            face: root.face
            width: parent.width
        }
    }

    Flickable {
        id: area

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: top.bottom
        anchors.topMargin: Theme.gap
        bottomMargin: Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: grid.height
        leftMargin: Theme.margin
        rightMargin: Theme.margin
        topMargin: Theme.gap

        Grid {
            id: grid

            readonly property real cell: (root.width - Theme.margin * 2 - columnSpacing) / columns
            readonly property real tallest: {
                let most = 0;
                for (let place = 0; place < places.count; ++place)
                    most = Math.max(most, places.itemAt(place)?.implicitHeight ?? 0);
                return most;
            }

            columnSpacing: Theme.gap * 1.5
            columns: 2
            rowSpacing: Theme.gap * 1.5

            Repeater {
                id: places

                model: root.face.counters

                CounterButton {
                    required property string counter
                    required property bool free

                    enabled: free
                    height: grid.tallest
                    width: grid.cell

                    onActivated: root.face.choose(counter)
                    onActiveFocusChanged: if (activeFocus)
                        area.contentY = Math.max(-area.topMargin, Math.min(y - Theme.gap, grid.height - area.height + Theme.gap))
                }
            }
        }
    }

    DeskFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        face: root.face
        guide: root.guide
    }
}
