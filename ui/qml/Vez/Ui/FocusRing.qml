import QtQuick

/*!
    The frame around the control that has the keyboard. Two colours, so that it shows on any ground.

        FocusRing { target: root }
*/
Rectangle {
    id: root

    required property Item target

    anchors.fill: parent
    anchors.margins: -Theme.mm(1.2)
    border.color: Theme.highContrast ? "#FFFFFF" : Theme.ink
    border.width: Theme.mm(1.2)
    color: "transparent"
    radius: Theme.radius + Theme.mm(1.2)
    visible: root.target.activeFocus
}
