pragma ComponentBehavior: Bound

import QtQuick

/*!
    The keys of the desk. Holding one down does not repeat it.

        DeskKeys { face: window.face; sheets: window.sheets; guide: window.guide; give: window.give; covered: false }
*/
Item {
    id: root

    required property DeskFace face
    required property SheetFace sheets
    required property GuideFace guide
    required property GiveFace give
    /*! The guide lies over everything: its own keys act, and no other does anything to anybody. */
    required property bool covered
    readonly property bool serving: face.page === "desk" && !covered
    /*! Nothing lies over the page, so that letters with Ctrl are not meant for a field. */
    readonly property bool calm: serving && face.sheet === ""
    /*! Something is being prepared: the big key confirms it, and no key acts past it. */
    readonly property bool form: giving || (serving && (face.sheet === "reason" || face.sheet === "finish"))
    /*! A ticket is being given. */
    readonly property bool giving: face.sheet === "give" && !covered

    signal wholeScreen

    /*! Where the Esc key leads: out of what lies uppermost. */
    function out(): void {
        if (covered || (face.sheet === "" && guide.open))
            guide.article !== "" ? guide.back() : guide.toggle();
        else if (face.sheet !== "")
            face.look(face.sheet);
        else
            face.move();
    }

    Shortcut {
        autoRepeat: false
        enabled: root.calm || root.form || (root.serving && root.face.sheet === "queue" && root.face.number === "")
        sequence: "F2"
        onActivated: root.giving ? root.give.confirm() : root.form ? root.sheets.confirm() : root.face.press(root.face.primaryAction)
    }
    Shortcut {
        autoRepeat: false
        enabled: root.calm
        sequence: "F3"
        onActivated: root.face.press("recall")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.calm
        sequence: "F4"
        onActivated: root.face.press("no_show")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.calm
        sequence: "F5"
        onActivated: root.face.press("cancel")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving && !root.form
        sequence: "F6"
        onActivated: root.face.sheet === "queue" ? root.face.look("queue") : root.sheets.list("waiting")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.calm
        sequence: "Ctrl+S"
        onActivated: root.face.press("suspend")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.calm
        sequence: "Ctrl+T"
        onActivated: root.face.press("transfer")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.calm
        sequence: "Ctrl+R"
        onActivated: root.face.press("return")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving && root.face.canWrite
        sequence: "Shift+F2"
        onActivated: root.face.look("finish")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving && !root.form && root.face.number !== ""
        sequence: "Ctrl+E"
        onActivated: root.face.look("visits")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving && !root.form
        sequence: "F8"
        onActivated: root.sheets.list("aside")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving && !root.form
        sequence: "Ctrl+F"
        onActivated: root.sheets.list("today")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving && root.face.canWrite && (root.face.sheet === "" || root.face.sheet === "finish")
        sequence: "Ctrl+B"
        onActivated: root.face.look("book")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.guide.here
        sequence: "Ctrl+M"
        onActivated: root.guide.toggle()
    }
    Shortcut {
        autoRepeat: false
        enabled: root.calm && root.face.undo !== ""
        sequence: "Ctrl+Z"
        onActivated: root.face.takeBack()
    }
    Shortcut {
        autoRepeat: false
        enabled: root.serving && !root.form
        sequence: "Ctrl+G"
        onActivated: root.face.look("arrive")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.face.canGive && !root.covered && (root.giving || !root.form)
        sequence: "Ctrl+N"
        onActivated: root.face.look("give")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.face.canPause && root.serving
        sequence: "Ctrl+P"
        onActivated: root.face.look("pause")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.face.page === "pause" && root.face.sheet === "" && !root.covered
        sequence: "F2"
        onActivated: root.face.choose(root.face.pauseCounter)
    }
    Shortcut {
        autoRepeat: false
        enabled: !root.form && !root.covered
        sequence: "F1"
        onActivated: root.face.look("keys")
    }
    Shortcut {
        autoRepeat: false
        enabled: root.face.canMove && !root.covered
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
        enabled: root.face.page !== "signIn" && root.face.canLeave && !root.covered
        sequence: "Shift+F12"
        onActivated: root.face.signOut()
    }
    Shortcut {
        autoRepeat: false
        enabled: root.guide.open || root.face.sheet !== "" || (root.face.page === "counter" && root.face.counter !== "")
        sequence: "Escape"
        onActivated: root.out()
    }
}
