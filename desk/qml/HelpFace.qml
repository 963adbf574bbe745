import QtQml
import QtQml.Models

/*!
    Calls for a person, written by the view model, and what is done about them. The fields are those of
    `desk.help_showing.Props`.
*/
QtObject {
    objectName: "helpFace"

    /*! The call to go to first; empty while there is none. */
    property string call
    property string title
    property string text
    property bool urgent: false
    /*! This person is going. */
    property bool mine: false
    /*! How this desk's own call stands: "asking", "told", "nobody", "coming", "expired", "failed" or nothing. */
    property string own
    property string ownWords
    property string ownText
    property string ownCall
    /*! Why something was not done. */
    property string said
    property AbstractItemModel kinds

    signal ask(kind: string)
    signal go(call: string)
    signal end(call: string)
}
