import QtQuick
import Vez.Ui

/*! How the paper is, in words that need no knowledge of printers, and what to do without it. */
Notice {
    id: root

    required property KioskFace face

    function whyNot(condition: string): string {
        switch (condition) {
        case "paper_out":
            return qsTr("The printer has run out of paper.");
        case "cover_open":
            return qsTr("The printer is open.");
        case "cutter":
            return qsTr("The paper is stuck in the printer.");
        case "hot":
            return qsTr("The printer is taking a short break.");
        case "offline":
            return qsTr("The printer is not ready yet.");
        case "unrecoverable":
            return qsTr("The printer has stopped working.");
        case "silent":
            return qsTr("The printer is not working right now.");
        default:
            return qsTr("The paper has not come out.");
        }
    }

    text: {
        switch (face.progress) {
        case "trouble":
            return face.qr === "" || face.crowded ? qsTr("Your place is kept. Write the number down.") : qsTr("Your place is kept, even without paper. Write the number down or point your phone at the code.");
        case "doubt":
            if (face.crowded)
                return qsTr("Your place is kept. You can print it again.");
            return qsTr("If it is not in the printer, touch “Print again”: it will be marked as a second copy. Your place is kept.");
        default:
            return face.inMouth && face.progress === "printed" ? qsTr("It is waiting where the paper comes out.") : "";
        }
    }
    textSize: Theme.body
    title: {
        switch (face.progress) {
        case "trouble":
            return whyNot(face.condition);
        case "doubt":
            return qsTr("The paper may not have come out.");
        case "printed":
            return qsTr("Take your ticket from the printer.");
        default:
            return qsTr("Printing your ticket…");
        }
    }
    titleSize: Theme.strong
    tone: face.paperMissing ? Notice.Warn : face.progress === "printed" ? Notice.Good : Notice.Plain
}
