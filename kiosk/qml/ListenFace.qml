import QtQml

/*! What the pages of speaking to the assistant show, filled by `kiosk/chat/listening.py`, and what the citizen does there. */
QtObject {
    objectName: "listenFace"

    /*! There is a microphone, and a model that hears. */
    property bool offered: false
    /*! What was said is being turned into words. */
    property bool working: false
    /*! How loud it is, of ten. */
    property int level: 0
    /*! What was heard; or why there is nothing: "silence" or "failed". */
    property string heard
    property string trouble

    signal speak
    signal finish
    signal accept
    signal correct
}
