pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! A visit that is over: would you recommend it, from 0 to 10? Then what it was mostly about, and thanks. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide
    /*! Large letters on a small screen that is wide: there is room for no more than the words. */
    readonly property bool tight: wide && Theme.largeText && Theme.largeFactor < 1.5
    readonly property bool why: face.page === "why"
    readonly property bool thanks: face.page === "thanks"

    function title(): string {
        return root.thanks ? qsTr("Thank you for your opinion!") : root.why ? qsTr("What mattered most?") : qsTr("From 0 to 10, would you recommend this service to a friend?");
    }

    function about(): string {
        if (root.face.entryTrouble !== "")
            return qsTr("It could not be sent. Touch again, or try later today.");
        return root.thanks ? qsTr("It helps us to serve better.") : root.why ? qsTr("You choose whether to say it.") : qsTr("Ticket %1. Nobody learns who answered.").arg(root.face.number);
    }

    Column {
        id: words

        spacing: Theme.gap
        width: parent.width
        y: Math.max(root.thanks ? (root.height - height) / 3 : 0, root.lowTop - height - Theme.gap * (root.why && root.face.crowded ? 1.5 : 3))

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.good
            name: "check-circle-outline"
            size: Theme.mm(40)
            visible: root.thanks && root.lowTop === 0
        }

        Heading {
            font.pixelSize: root.face.crowded ? Theme.strong : Theme.heading
            horizontalAlignment: root.thanks ? Text.AlignHCenter : Text.AlignLeft
            text: root.title()
            visible: !(root.why && root.face.crowded && root.wide && root.face.entryTrouble !== "")
            width: parent.width
        }

        Body {
            color: root.face.entryTrouble === "" ? Theme.muted : Theme.ink
            visible: !(root.why && root.face.crowded && (root.wide || root.lowTop > 0) && root.face.entryTrouble === "")
            font.bold: root.face.entryTrouble !== ""
            horizontalAlignment: root.thanks ? Text.AlignHCenter : Text.AlignLeft
            text: root.about()
            width: parent.width
        }
    }

    Grid {
        id: scores

        /*! As many in a row as fingers can tell apart: all eleven, or six and five. */
        readonly property int room: Math.floor((width + Theme.gap) / (Theme.target + Theme.gap))
        readonly property real cell: (width - (columns - 1) * spacing) / columns

        anchors.top: words.bottom
        anchors.topMargin: Theme.gap * 3
        columns: room >= 11 ? 11 : room >= 6 ? 6 : 4
        spacing: Theme.gap
        visible: !root.why && !root.thanks
        width: parent.width

        Repeater {
            model: 11

            BigButton {
                required property int index

                enabled: !root.face.asking
                height: Math.max(Theme.target, Theme.mm(root.face.crowded ? 26 : 40))
                inset: 0
                label: index === 0 ? qsTr("0, not at all") : index === 10 ? qsTr("10, certainly") : text
                stacked: true
                text: index
                textSize: Theme.strong
                width: scores.cell

                onActivated: root.face.score(index)
            }
        }
    }

    Item {
        anchors.top: scores.bottom
        anchors.topMargin: Theme.gap
        height: Math.max(least.height, most.height)
        visible: scores.visible
        width: parent.width

        Body {
            id: least

            text: qsTr("0: not at all")
            width: parent.width / 2 - Theme.gap
        }

        Body {
            id: most

            anchors.right: parent.right
            horizontalAlignment: Text.AlignRight
            text: qsTr("10: certainly")
            width: parent.width / 2 - Theme.gap
        }
    }

    Grid {
        id: reasons

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        anchors.top: words.bottom
        anchors.topMargin: Theme.gap * (root.face.crowded ? 1.5 : 3)
        columns: root.wide && root.face.crowded ? 3 : root.wide || root.lowTop > 0 ? 2 : 1
        spacing: Theme.gap
        visible: root.why
        width: parent.width

        Repeater {
            model: root.face.reasons

            BigButton {
                required property string key
                required property string name

                enabled: !root.face.asking
                height: Math.max(implicitHeight, reasons.columns > 1 && (root.face.crowded || !root.wide) && !root.tight ? textSize * 2.6 + Theme.gap * 1.5 : 0, Theme.mm(root.face.crowded ? 24 : 30))
                inset: Theme.gap
                text: name
                textSize: root.face.crowded ? Theme.body : Theme.strong
                width: reasons.cell

                onActivated: root.face.opine(key)
            }
        }
    }

    BigButton {
        anchors.bottom: parent.bottom
        enabled: !root.face.asking
        height: Math.max(implicitHeight, Theme.mm(26))
        icon: root.thanks ? "check" : ""
        kind: root.thanks ? BigButton.Primary : BigButton.Secondary
        text: root.thanks ? qsTr("Done") : qsTr("I prefer not to say")
        textSize: Theme.strong
        visible: root.why || root.thanks
        width: parent.width

        onActivated: root.thanks ? root.face.startOver() : root.face.opine("")
    }
}
