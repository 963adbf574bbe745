import QtQuick

/*!
    What the screen of a device that is not admitted shows, filled in by the program (`ui.enrolling.Props`).

        EnrolFace { id: face; objectName: "enrolFace" }
*/
QtObject {
    property bool shown: false
    /*! "waiting", "refused", "unreachable", "untrusted" or "storage". */
    property string state: "unreachable"
    property string code
    property int minutes: 0
    /*! Why it is not known: "new", "revoked" or "unknown". */
    property string before: "new"
    /*! Why the server is not believed: one of the values of `client.errors.Why`. */
    property string why
    property string host
    property string server
}
