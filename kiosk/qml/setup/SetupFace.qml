import QtQml
import QtQml.Models

/*! What the technician's set-up shows, filled by `kiosk/setup/setup_view_model.py`, and what is done there, as signals. */
QtObject {
    objectName: "setupFace"

    property bool shown: false
    /*! One of the values of `kiosk.setup.showing.Page`. */
    property string page: "closed"
    property string title
    property string about
    /*! What is asked for now, in large letters. */
    property string headline
    /*! Which step of how many. */
    property string progress
    /*! What the page has besides: "digits", "letters", "ruler", "targets" or nothing. */
    property string special
    property string typed
    property bool secret: false
    /*! The verdict: "good", "look", "bad" or "open"; its word and its sentence. */
    property string state
    property string word
    property string verdict
    /*! What was done last. */
    property string toldState
    property string told
    property bool busy: false
    /*! How long the line of the ruler is meant to be, at the scale of now. */
    property real lineMm: 100
    /*! The screen's diagonal at the scale of now. */
    property real inches: 27
    property list<string> lines
    property AbstractItemModel steps
    property AbstractItemModel choices
    property AbstractItemModel actions

    /*! Somebody knows the gesture. */
    signal knock
    signal leave
    signal back
    signal next
    signal open(string key)
    signal choose(string key)
    signal act(string name)
    signal type(string text)
    signal erase
    signal enter
    signal touchedAll
}
