import QtQml
import QtQml.Models

/*!
    A ticket that is given at the desk, written by the view model, and what is chosen for it. The fields are those of
    `desk.give_showing.Props`.
*/
QtObject {
    objectName: "giveFace"

    /*! All services that fit what is typed; the chosen one alone, once there is one. */
    property AbstractItemModel services
    property bool chosen: false
    property AbstractItemModel groups
    property AbstractItemModel languages
    property AbstractItemModel needs
    property bool ready: false
    property bool asking: false
    /*! There may be something to say about it. */
    property bool tried: false
    /*! Once the ticket is there: its number, what it is for, and a picture of the code that leads to its page. */
    property string number
    property string what
    property string code

    /*! The sheet is open: a new one. */
    signal begin
    signal search(typed: string)
    signal pick(service: string)
    signal take(group: string)
    signal speak(language: string)
    signal help(need: string)
    signal confirm
}
