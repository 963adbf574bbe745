import QtQuick

/*!
    The mark of Vez: a ticket whose torn edge makes a V.

        Mark { height: Theme.mm(14) }
*/
Image {
    Accessible.name: "Vez"
    Accessible.role: Accessible.Graphic
    source: Qt.resolvedUrl(Theme.scheme === "light" ? "../../../../assets/mark.svg" : "../../../../assets/mark-on-dark.svg")
    sourceSize: Qt.size(Math.round(width), Math.round(height))
    width: height * 96 / 112
}
