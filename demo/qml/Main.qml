pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    A window that stands for the printer of the demonstration: its mouth, and the paper that came out of it last.

    The program sets `picture` (a file URL, empty at first) and `count`.
*/
Window {
    id: window

    property url picture
    property int count: 0

    color: Theme.surface
    height: 760
    minimumHeight: 200
    minimumWidth: 240
    title: qsTr("Vez · printer")
    visible: false
    width: 420

    Rectangle {
        id: printer

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
        }
        color: Theme.ink
        height: words.implicitHeight + Theme.gap * 4

        Heading {
            id: words

            anchors {
                left: parent.left
                margins: Theme.margin
                right: parent.right
                verticalCenter: parent.verticalCenter
            }
            color: Theme.paper
            font.pixelSize: Theme.strong
            text: window.count === 0 ? qsTr("The printer is ready. Take a ticket at the totem.") : qsTr("%n ticket(s) printed", "", window.count)
        }
    }

    Rectangle {
        id: mouth

        anchors {
            horizontalCenter: parent.horizontalCenter
            top: printer.bottom
        }
        color: Theme.muted
        height: Theme.gap
        radius: height / 2
        width: parent.width - Theme.margin
        z: 1
    }

    Flickable {
        id: paper

        anchors {
            bottom: parent.bottom
            left: parent.left
            right: parent.right
            top: mouth.verticalCenter
        }
        clip: true
        contentHeight: sheet.height + Theme.margin
        flickableDirection: Flickable.VerticalFlick

        Image {
            id: sheet

            Accessible.description: qsTr("The last printed ticket")
            Accessible.name: qsTr("Paper")
            Accessible.role: Accessible.Graphic
            anchors.horizontalCenter: parent.horizontalCenter
            asynchronous: false
            cache: false
            fillMode: Image.PreserveAspectFit
            height: implicitWidth > 0 ? width * implicitHeight / implicitWidth : 0
            mipmap: true
            source: window.picture
            width: parent.width - Theme.margin * 2
            y: 0
        }
    }

    NumberAnimation {
        id: out

        duration: Theme.motionMs * 4
        easing.type: Easing.OutQuad
        from: -sheet.height
        property: "y"
        target: sheet
        to: 0
    }

    onPictureChanged: {
        paper.contentY = 0;
        if (Theme.motionMs > 0)
            out.restart();
    }
}
