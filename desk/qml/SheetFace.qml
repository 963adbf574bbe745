import QtQml
import QtQml.Models

/*!
    What lies over the desk's page, written by the view model, and what is done in it. The fields are those of
    `desk.sheet_showing.Props`.
*/
QtObject {
    objectName: "sheetFace"

    /*! "waiting", "aside" or "today": which tickets are listed. */
    property string tab: "waiting"
    property AbstractItemModel tickets
    /*! How many wait beyond the ones in `tickets`. */
    property int unlisted: 0
    /*! Nobody who is here has what is typed, so that it may be the number of somebody who has left. */
    property bool missing: false

    property string title
    property string detail
    property AbstractItemModel actions

    property AbstractItemModel choices
    /*! A reason in somebody's own words. */
    property string reason
    property bool needsReason: false
    property bool canKeep: false
    property bool keeps: false
    property AbstractItemModel places

    property AbstractItemModel services
    property AbstractItemModel outcomes
    property AbstractItemModel nextSteps
    property string note
    property list<string> required
    property string lacking
    property bool ready: false

    property bool reading: false
    property bool readFailed: false
    property AbstractItemModel written
    property AbstractItemModel visits

    property AbstractItemModel pauses
    /*! One's own day. */
    property AbstractItemModel record

    /*! The appointments of who is here. */
    property AbstractItemModel appointments

    /*! The next appointment: the services that it can be for, and, once it is kept, its code and what it says. */
    property AbstractItemModel bookServices
    property bool booking: false
    property string bookedCode
    property string bookedFor

    property string saidTitle
    property string saidText

    signal list(tab: string)
    signal search(typed: string)
    signal pick(ticket: string)
    /*! Do something to the ticket that is looked at. */
    signal act(action: string)
    signal give(reason: string)
    signal keep
    signal sendTo(kind: string, to: string)
    signal render(service: string)
    signal end(outcome: string)
    signal follow(step: string)
    signal write(note: string)
    signal confirm
    /*! Take a pause. */
    signal rest(kind: string)
    /*! By the code of the appointment, or a CPF. */
    signal findAppointment(typed: string)
    signal checkIn(appointment: string)
    signal bookFor(service: string)
    signal book(day: string, time: string, cpf: string)
    signal changePassword(old: string, password: string, again: string)
}
