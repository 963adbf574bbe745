pragma ComponentBehavior: Bound

import QtQuick

/*!
    The keys of calls for a person. They work whatever lies over the page: somebody may be in danger.

        HelpKeys { face: window.face; help: window.help }
*/
Item {
    id: root

    required property DeskFace face
    required property HelpFace help

    Shortcut {
        autoRepeat: false
        enabled: root.help.call !== ""
        sequence: "Ctrl+H"
        onActivated: root.help.mine ? root.help.end(root.help.call) : root.help.go(root.help.call)
    }
    Shortcut {
        autoRepeat: false
        enabled: root.face.page === "desk"
        sequence: "F12"
        onActivated: root.help.ask("threat")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.face.page === "desk" && (root.face.sheet === "" || root.face.sheet === "help")
        sequence: "Ctrl+F12"
        onActivated: root.face.look("help")
    }
}
