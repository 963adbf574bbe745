import QtQuick
import Vez.Ui

/*!
    The mark of a priority ticket: a shape, so that it does not depend on colour. Decoration beside its word.

        PriorityMark { size: panel.word }
*/
Item {
    id: root

    required property real size
    property color color: Theme.primary

    Accessible.ignored: true
    implicitHeight: size
    implicitWidth: size

    Rectangle {
        anchors.centerIn: parent
        antialiasing: true
        color: root.color
        height: root.size * 0.76
        rotation: 45
        width: height
    }
}
