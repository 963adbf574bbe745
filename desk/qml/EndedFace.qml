import QtQml
import QtQml.Models

/*!
    The tickets of today that are over, written by the view model, and what is looked for. The fields are those of
    `desk.ended_showing.Props`.
*/
QtObject {
    objectName: "endedFace"

    property AbstractItemModel tickets
    /*! There are more than those in `tickets`. */
    property bool more: false
    property bool asking: false
    property bool failed: false

    /*! The ticket that is looked at: how it ended, and, once it was asked for, what was written about it. */
    property string ticket
    property string title
    property AbstractItemModel facts
    property bool noted: false
    /*! The person may still be here: what can be done with the ticket stands on its own sheet. */
    property bool comesBack: false
    property bool reading: false
    property bool readFailed: false
    property AbstractItemModel written

    /*! By a part of the number. */
    signal search(typed: string)
    signal pick(ticket: string)
    signal read

    /*! The next page. */
    signal next
}
