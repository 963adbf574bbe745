import QtQml.Models
import QtQuick
import Vez.Ui

/*!
    What the panel shows, filled in by the program (`panel.showing.Props`), and the sizes that follow from the distance.

        PanelFace { id: panel; objectName: "face"; shortSide: Math.min(window.width, window.height) }
*/
QtObject {
    id: root

    /*! From how far the farthest person reads, in millimetres. */
    property real distance: 8000
    required property real shortSide
    required property real windowWidth

    property string state: "connecting"
    property string institution
    property string branch
    property string counterLabel
    property bool isFictional: false
    property int entered: 0
    property bool isNew: false
    property string number
    property string counter
    property string service
    property bool isPriority: false
    property int times: 0
    property AbstractItemModel lastCalls
    property AbstractItemModel waits
    property string strip: "name"
    property string stripTitle
    property int stripLow: 0
    property int stripHigh: 0
    property string clock
    property string today
    property string offlineSince
    property string slide
    property string slideSource
    property string slideTitle
    property string slideWords
    property string slidePoster
    property string slideCaptions
    property AbstractItemModel board
    property string alertTitle
    property string alertWords
    property bool soundTrouble: false
    property bool mediaTrouble: false

    /*! Heights of capital letters in pixels: of the least important word (2.5 mm a metre), and of a call (0.7 degrees). */
    readonly property real word: Math.min(shortSide * 0.042, Math.max(shortSide * 0.034, Theme.mm(distance * 0.0025)))
    readonly property real far: Math.min(shortSide * 0.2, Math.max(shortSide * 0.15, Theme.mm(distance * 0.0122)))
    /*! Whether things stand one above the other rather than side by side. */
    readonly property bool isNarrow: windowWidth < word * 34
    readonly property real margin: word * 1.2
    /*! How many letters of a notice the strip holds without making them small: two lines, or three where it is narrow. */
    readonly property int letters: Math.max(40, Math.floor((windowWidth - word * 12) / (word * 0.66) * (isNarrow ? 2.6 : 1.9)))

    /*! The day of the branch in words. */
    readonly property string date: today === "" ? "" : new Date(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8, 10)), 12).toLocaleDateString(Qt.locale(qsTr("en", "the name of the language, for dates: pt_BR, en or es")), Locale.LongFormat)

    readonly property string again: times === 2 ? qsTr("Second call") : times === 3 ? qsTr("Third call") : times > 3 ? qsTr("Calling again") : ""

    /*! A picture could not be drawn, or a video not be played. */
    signal spoiled(source: string)

    /*! How long the wait is, in words. */
    function wait(low: int, high: int): string {
        if (low >= 60)
            return qsTr("more than %1 h").arg(Math.floor(low / 60));
        return low === 0 ? qsTr("up to %1 min").arg(high) : qsTr("%1 to %2 min").arg(low).arg(high);
    }
}
