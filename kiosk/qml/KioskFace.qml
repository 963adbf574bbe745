import QtQml
import QtQml.Models

/*!
    What the totem shows, as typed properties filled by `kiosk_view_model.py`, and what the citizen does, as signals.
    Waits are minutes; a `high` of 0 means that the wait is not known.
*/
QtObject {
    id: root

    objectName: "face"

    /*! One of the values of `kiosk.visit.Page`. */
    property string page: "attract"
    /*! Over the page: "help", "looks" or nothing. */
    property string panel
    property string language: "pt_BR"
    property string institution
    property string branch
    property string clock
    property bool fictional: false
    /*! The server is known to be away. */
    property bool offline: false
    /*! No ticket can be printed now. */
    property bool paperless: false
    /*! The clip in Libras of this page and its words; nothing where there is none. */
    property string libras
    property string librasCaption
    /*! A video: the file of its words second by second, and what stands for it where nothing moves. */
    property bool librasFilm: false
    property string librasCues
    property string librasPoster
    property bool canGoBack: false
    property bool started: false
    property bool highContrast: false
    property bool largeText: false
    /*! How much larger large letters are. */
    property real largeFactor: 1.5
    /*! The letters are large for the screen: pages say less and show fewer choices. */
    property bool crowded: false
    property bool low: false
    property bool lowOffered: true
    /*! The screen speaks; nothing is to be seen on it. */
    property bool speech: false
    property bool curtain: false
    /*! What helps is told to who attends. */
    property bool tells: false
    /*! Until the visit ends, once there is something to warn of; else 0. */
    property int secondsLeft: 0

    property string title
    property AbstractItemModel categories
    property AbstractItemModel services
    property AbstractItemModel popular
    property bool more: false

    property string service
    property string description
    property list<string> requirements
    property string fee
    property string deadline
    property int waitLow: 0
    property int waitHigh: 0
    property bool forCompany: false
    property string rule
    property AbstractItemModel instead

    property string number
    property bool priority: false
    /*! -1 when it is not known, nor the wait: the server was not there to tell. */
    property int ahead: 0
    /*! "printing", "printed", "doubt" or "trouble". */
    property string progress
    /*! How the printer was when it last told of the paper: one of the values of `printer.status.Condition`. */
    property string condition
    /*! The printer holds the paper out. */
    property bool inMouth: false
    property bool canReprint: false
    readonly property bool paperMissing: progress === "trouble" || progress === "doubt"
    property string qr

    /*! The requirement that is asked about, what helps who lacks it, its picture, its place and how many there are. */
    property string need
    property string needHelp
    property string needSign
    property int needPlace: 0
    property int needCount: 0
    property AbstractItemModel missing
    /*! How the list of what is missing prints: like `progress`, or nothing. */
    property string note

    /*! Search, appointments and tickets are offered on this page. */
    property bool tools: false
    /*! The server knows appointments, and tickets that were given. */
    property bool errands: true
    /*! There is a reader of QR codes. */
    property bool scanner: false
    /*! A camera sees what is before the totem now. */
    property bool camera: false
    /*! What is typed: "search", "code", "cpf", "number" or "chat". */
    property string entry
    property string typed
    /*! "cpf", "none", "ended", "letters", "not_yet", "over", "away", "other" or nothing. */
    property string entryTrouble
    property bool asking: false
    property bool canSubmit: false
    property AbstractItemModel results
    property AbstractItemModel bookings
    /*! One of the values of `domain.ticket.State`, of a ticket that was looked up. */
    property string state
    property string counter
    property bool canCancel: false

    /*! What an opinion may be mostly about, and the number that was chosen, -1 for none. */
    property AbstractItemModel reasons
    property int given: -1
    /*! Hours of today that are quieter; whether they are offered; and the one at which who takes this ticket comes back. */
    property AbstractItemModel hours
    property bool laterOffered: false
    property string comeBack

    /*! "unreachable", "unknown_totem", "service_closed", "quota_reached", "later", "refused" or "failed". */
    property string trouble
    /*! When there are tickets again; see `opening`. */
    property string shut
    property int days: 0
    property string time
    property string date

    /*! Calling a person, on the help page. */
    readonly property CallFace call: CallFace {}
    /*! The pages of the assistant. */
    readonly property ChatFace chat: ChatFace {}
    /*! Speaking to it. */
    readonly property ListenFace listen: ListenFace {}

    /*! Where the paper comes out, seen from the screen: "left", "right" or "down". Set once. */
    property string printerSide: "down"
    /*! There is a voice. Set once. */
    property bool speechOffered: false
    /*! What the voice says and no page shows. Set by `narrator.py`. */
    property string caption
    /*! The share of the screen's height that a person in a wheelchair reaches. Set once. */
    property real reach: 0.62

    signal begin
    signal stay
    signal openCategory(category: string)
    signal choose(service: string)
    signal presentAs(audience: string)
    signal takeInstead
    signal accept
    signal check
    signal answer(said: string)
    signal printMissing
    signal arrive
    signal enter(entry: string)
    signal type(text: string)
    signal erase
    signal submit
    signal come(booking: string)
    signal giveUp
    signal reallyGiveUp
    signal score(given: int)
    signal opine(reason: string)
    signal later
    signal comeAt(key: string)
    signal turnSheet
    signal take(group: string)
    signal retry
    signal reprint
    signal back
    signal startOver
    signal speak(language: string)
    signal open(panel: string)
    signal toggle(what: string)

    /*!
        When a service gives tickets again: `shut` is "hours", "quota" or nothing, `days` counts from today, `time` is as on a
        clock and `date` as in ISO 8601. Without a time it is not known.
    */
    function opening(shut: string, days: int, time: string, date: string): string {
        if (shut === "")
            return "";
        const quota = shut === "quota";
        if (time === "")
            return quota ? qsTr("no tickets now") : qsTr("closed now");
        if (days === 0)
            return (quota ? qsTr("more tickets at %1") : qsTr("opens at %1")).arg(time);
        if (days === 1)
            return (quota ? qsTr("more tickets tomorrow, %1") : qsTr("opens tomorrow, %1")).arg(time);
        const day = Date.fromLocaleString(Qt.locale("C"), date, "yyyy-MM-dd");
        const when = days < 7 ? Qt.locale(root.language).standaloneDayName(day.getDay()) : day.toLocaleDateString(Qt.locale(root.language), root.language === "en" ? "d MMM" : "dd/MM");
        return (quota ? qsTr("more tickets %1, %2") : qsTr("opens %1, %2")).arg(when).arg(time);
    }

    /*! A day as people say it, from ISO 8601. With its month in words: 4/11 is another day to other people. */
    function dateWords(date: string): string {
        const day = Date.fromLocaleString(Qt.locale("C"), date, "yyyy-MM-dd");
        return day.toLocaleDateString(Qt.locale(root.language), root.language === "en" ? "d MMMM" : "d 'de' MMMM");
    }

    function minutes(low: int, high: int): string {
        if (high === 0)
            return "";
        const words = low === 0 ? qsTr("up to %1 min").arg(high) : qsTr("%1 to %2 min").arg(low).arg(high);
        return words.replace(/ /g, "\u00A0"); // never torn apart at the end of a line
    }
}
