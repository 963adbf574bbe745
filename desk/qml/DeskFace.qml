import QtQml
import QtQml.Models

/*!
    What the desk shows, written by the view model, and what the person asks of it. The fields are those of
    `desk.showing.Props`.
*/
QtObject {
    objectName: "face"

    /*! "signIn", "counter" or "desk". */
    property string page: "signIn"
    /*! What lies over the page: "", "keys" or "queue". */
    property string sheet
    property string language: "pt_BR"
    property bool highContrast: false
    property bool largeText: false
    property string server
    property bool joining: false
    /*! "plain", "good" or "warn". */
    property string noticeTone: "plain"
    property string noticeTitle
    property string noticeText

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
    property string since

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
    property AbstractItemModel people
    /*! How many wait beyond the ones in `people`. */
    property int unlisted: 0

    signal signIn(code: string)
    signal signOut
    signal choose(counter: string)
    signal move
    signal press(action: string)
    /*! Open a sheet, or close it when it is open. */
    signal look(sheet: string)
    signal speak(language: string)
    signal toggleContrast
    signal toggleLargeText
}
