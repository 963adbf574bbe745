pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    The hidden door of the set-up, over everything: seven touches on the upper left corner, or Ctrl+Shift+F12. Touches go
    on to what is below, so that a citizen who plays there notices nothing.

        SetupGate { anchors.fill: parent }
*/
Item {
    id: root

    readonly property SetupFace face: SetupFace {}
    readonly property bool shown: face.shown
    readonly property int knocks: 7
    property int knocked: 0

    Item {
        height: Theme.mm(40)
        width: height

        TapHandler {
            enabled: !root.shown
            gesturePolicy: TapHandler.DragThreshold

            onTapped: {
                pause.restart();
                root.knocked += 1;
                if (root.knocked >= root.knocks) {
                    root.knocked = 0;
                    root.face.knock();
                }
            }
        }
    }

    Timer {
        id: pause

        interval: 1500

        onTriggered: root.knocked = 0
    }

    Shortcut {
        enabled: !root.shown
        sequence: "Ctrl+Shift+F12"

        onActivated: root.face.knock()
    }

    Loader {
        active: root.shown
        anchors.fill: parent

        sourceComponent: SetupPage {
            face: root.face
        }
    }
}
