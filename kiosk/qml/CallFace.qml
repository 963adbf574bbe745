import QtQml

/*! What the help page says of calling a person, filled by `kiosk/calling.py`, and what is touched there, as signals. */
QtObject {
    objectName: "callFace"

    /*! The server can call somebody. */
    property bool offered: false
    /*! "asking", "told", "nobody", "coming", "expired", "away" or nothing. */
    property string standing
    /*! The call says that somebody feels unwell. */
    property bool unwell: false

    /*! One of the values of `domain.help_calls.HelpKind`. */
    signal call(kind: string)
    signal callOff
}
