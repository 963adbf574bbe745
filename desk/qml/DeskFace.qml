import QtQml
import QtQml.Models

/*!
    What the desk shows, written by the view model, and what the person asks of it. The fields are those of
    `desk.showing.Props`.
*/
QtObject {
    objectName: "face"

    /*! "signIn", "counter", "pause" or "desk". */
    property string page: "signIn"
    /*! What lies over the page: "" or the name of a sheet. */
    property string sheet
    property string language: "pt_BR"
    property bool highContrast: false
    property bool largeText: false
    property bool onTop: false
    /*! Say beside the computer's clock that somebody waits; and with a sound. */
    property bool notify: true
    property bool sound: false
    /*! The computer has a place for it beside its clock, and makes sounds. */
    property bool canNotify: false
    property bool canSound: true
    property string server
    /*! What is asked for at the door: "name", "code", "renew" or "branch". */
    property string entry: "name"
    property bool joining: false
    /*! The person was inside a moment ago. */
    property bool again: false
    property string person
    property AbstractItemModel branches
    /*! The person came in with a password. */
    property bool ownPassword: false
    /*! "plain", "good" or "warn". */
    property string noticeTone: "plain"
    property string noticeTitle
    property string noticeText

    /*! The person may give tickets to who cannot use a totem. */
    property bool canGive: false

    property string branch
    property bool fictional: false
    property bool online: false
    /*! Something was pressed and is not known yet. */
    property bool pressed: false
    property bool canLeave: true
    property bool canMove: false
    property string counter
    property AbstractItemModel counters

    property string heading
    property string number
    property string service
    property string group
    property bool donor: false
    property string speaks
    property AbstractItemModel facts
    property string since
    /*! What was done can be written down now. */
    property bool canWrite: false
    property string aside
    /*! What was just done and can be taken back; empty when nothing can. */
    property string undo
    property bool canPause: false
    /*! The pause that is due; empty when none is. */
    property string proposal
    /*! The pause that goes on, since when, and the counter to come back to. */
    property string pause
    property string pauseSince
    property string pauseCounter

    property string primary
    property string primaryAction
    property string primaryIcon
    property bool primaryReady: false
    /*! Nobody waits: the button stays and does not invite. */
    property bool primaryCalm: false
    property AbstractItemModel beside

    property int waiting: 0
    property string longest
    property AbstractItemModel services

    signal signIn(name: string, password: string)
    signal signInWithCode(code: string)
    signal renewPassword(password: string, again: string)
    signal enterBranch(branch: string)
    signal useEntry(entry: string)
    signal signOut
    signal choose(counter: string)
    signal move
    signal press(action: string)
    signal takeBack
    /*! Open a sheet, or close it when it is open. */
    signal look(sheet: string)
    signal speak(language: string)
    signal toggleContrast
    signal toggleLargeText
    signal toggleOnTop
    signal toggleNotify
    signal toggleSound
}
