import QtQml
import QtQml.Models

/*! What the pages of the assistant show, filled by `kiosk/chat/chatting.py`, and what the citizen does there, as signals. */
QtObject {
    objectName: "chatFace"

    /*! There is an assistant. */
    property bool offered: false
    /*! Another number, another reply. */
    property int turn: 0
    /*! The citizen's words. */
    property string said
    /*! One of the values of `kiosk.chat.talk.Mode`. */
    property string mode: "nothing"
    /*! The service whose card `text` stands in. Without `known` the card does not tell, and `text` says so. */
    property string source
    property string text
    property bool known: false
    /*! What stands in the card and may be of help, where it does not tell. */
    property string perhaps
    /*! Nothing has been chosen yet. */
    property bool first: true
    /*! What is done in another place, and where. */
    property string elsewhere
    property string where
    /*! A model's sentences about the same card, and whether more may come. */
    property AbstractItemModel written
    property bool writing: false
    /*! The service that is asked about; nothing where any is. */
    property string about
    property bool canAsk: false
    property bool canCheck: false
    property bool canWalk: false
    property AbstractItemModel services
    /*! Questions to touch. */
    property AbstractItemModel suggestions
    /*! The requirements that were asked about, and what was said of each: "have", "missing" or "skip". */
    property AbstractItemModel declared
    property bool explained: false
    /*! How to do it without coming here: one step of `count`. */
    property string title
    property string step
    property int place: 0
    property int count: 0
    property string address
    property string qr

    signal begin
    signal again
    signal ask
    signal suggest(question: string)
    signal pick(service: string)
    signal none
    signal everything
    signal take
    signal check
    signal explain
    signal walk
    signal next
    signal stop
}
