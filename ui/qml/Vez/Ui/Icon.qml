import QtQuick

/*!
    One Material Design icon. Decoration: it is not spoken, the word beside it is.

        Icon { name: "arrow-left"; color: Theme.ink; size: Theme.mm(10) }
*/
Image {
    id: root

    required property string name
    property color color: Theme.ink
    property real size: Theme.mm(10)

    Accessible.ignored: true
    height: size
    source: name === "" ? "" : "image://icons/" + name + "/" + color.toString().slice(-6)
    sourceSize: Qt.size(Math.round(size), Math.round(size))
    width: size
}
