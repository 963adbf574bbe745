import QtQml
import QtQml.Models

/*!
    Procedures and scripts beside the work, written by `desk.guide`, and what is done there. The fields are those of
    `desk.guide_showing.Props`.
*/
QtObject {
    objectName: "guideFace"

    property bool open: false
    /*! Somebody is signed in: it can be opened. */
    property bool here: false
    /*! How many are new and have to be read. */
    property int unread: 0
    property AbstractItemModel articles
    /*! Why the list is empty. */
    property string empty

    /*! The article that is open; empty while the list is. */
    property string article
    property string title
    property string about
    property AbstractItemModel blocks
    property bool pending: false
    property string confirmed

    property bool canAskWho: false
    property bool asking: false
    property AbstractItemModel readers
    property bool failed: false

    signal toggle
    signal search(typed: string)
    signal pick(article: string)
    signal back
    /*! I have read this. */
    signal confirm
    /*! Who has read this? */
    signal askWho
}
