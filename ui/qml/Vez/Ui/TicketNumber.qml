import QtQuick

/*!
    A ticket's number, such as P042, as large as it is asked to be. Screen readers say it letter by letter.

        TicketNumber { number: state.number; size: Theme.capital(60) }
*/
Text {
    id: root

    required property string number
    property int size: Theme.display

    Accessible.name: number.split("").join(" ")
    Accessible.role: Accessible.StaticText
    color: Theme.ink
    font.bold: true
    font.family: Theme.family
    font.features: {
        "tnum": 1
    }
    font.letterSpacing: size * 0.02
    font.pixelSize: size
    text: number
    textFormat: Text.PlainText
}
