import QtQuick

/*!
    What to leave free beside centred words so that their lines are of about the same length, rather than with a single
    word left over for the last one.

        leftPadding: even.padding
        readonly property EvenLines even: EvenLines { words: root }
*/
TextMetrics {
    id: root

    required property Text words
    readonly property int lines: words.width > 0 ? Math.ceil(advanceWidth / words.width) : 1
    /*! A fifth more than the share of each line: words are not all of one length. */
    readonly property real padding: lines < 2 || lines > 3 ? 0 : Math.max(0, (words.width - advanceWidth / lines * 1.2) / 2)

    font: words.font
    text: words.text
}
