pragma ComponentBehavior: Bound

import QtQuick

/*!
    The keys of the desk. Holding one down does not repeat it.

        DeskKeys { state: state; onWholeScreen: window.toggle() }
*/
Item {
    id: root

    required property DeskFace face
    readonly property bool serving: face.page === "desk"

    signal wholeScreen

    Shortcut {
        autoRepeat: false
        enabled: root.serving
        sequence: "F2"
        onActivated: root.face.press(root.face.primaryAction)
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving
        sequence: "F3"
        onActivated: root.face.press("recall")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving
        sequence: "F4"
        onActivated: root.face.press("no_show")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving
        sequence: "F5"
        onActivated: root.face.press("cancel")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving
        sequence: "F6"
        onActivated: root.face.look("queue")
    }
    Shortcut {
        autoRepeat: false
        sequence: "F1"
        onActivated: root.face.look("keys")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.face.canMove
        sequence: "F7"
        onActivated: root.face.move()
    }
    Shortcut {
        autoRepeat: false
        sequence: "F9"
        onActivated: root.face.toggleContrast()
    }
    Shortcut {
        autoRepeat: false
        sequence: "F10"
        onActivated: root.face.toggleLargeText()
    }
    Shortcut {
        autoRepeat: false
        sequence: "F11"
        onActivated: root.wholeScreen()
    }
    Shortcut {
        autoRepeat: false
        enabled: root.face.page !== "signIn" && root.face.canLeave
        sequence: "Shift+F12"
        onActivated: root.face.signOut()
    }
    Shortcut {
        autoRepeat: false
        enabled: root.face.sheet !== "" || (root.face.page === "counter" && root.face.counter !== "")
        sequence: "Escape"
        onActivated: root.face.sheet !== "" ? root.face.look(root.face.sheet) : root.face.move()
    }
}
