pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Before the visit ends by itself: one touch anywhere stays. A ticket counts down itself. `lowest` is the line below which the button must be. */
Pressable {
    id: root

    required property KioskFace face
    property real lowest: 0
    readonly property bool shown: face.secondsLeft > 0 && (face.panel !== "" || face.page !== "ticket")

    hint: qsTr("This screen goes back to the start in %1 s.").arg(face.secondsLeft).replace(/(\d) /, "$1\u00A0") // the unit stays with its number
    label: qsTr("I am still here")
    visible: shown

    onActivated: face.stay()

    onShownChanged: if (shown && Theme.keyboard)
        forceActiveFocus(Qt.OtherFocusReason)

    // Opaque bands instead of a veil: a half-transparent screen costs too much without a graphics card.
    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.lowest / 2
        spacing: Theme.gap * 4
        width: Math.min(parent.width - Theme.margin * 2, Theme.mm(420))

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.primary
            name: "account-clock"
            size: Theme.mm(44)
        }

        CentredHeading {
            font.pixelSize: Theme.display
            text: qsTr("Are you still there?")
            width: parent.width
        }

        Text {
            Accessible.ignored: true
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.strong
            horizontalAlignment: Text.AlignHCenter
            text: root.hint
            textFormat: Text.PlainText
            width: parent.width
            wrapMode: Text.Wrap
        }

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.pressed ? Theme.primaryPressed : Theme.primary
            height: Math.max(words.height + Theme.gap * 3, Theme.mm(32))
            radius: Theme.radius
            width: Math.min(parent.width, words.width + Theme.mm(50))

            Text {
                id: words

                Accessible.ignored: true
                anchors.centerIn: parent
                color: Theme.primaryInk
                font.bold: true
                font.family: Theme.family
                font.pixelSize: Theme.heading
                text: root.label
                textFormat: Text.PlainText
            }
        }
    }

    FocusRing {
        anchors.margins: Theme.mm(3)
        target: root
    }
}
