pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! Something is typed on the totem's own keys: a search, the code of an appointment, a CPF, the number of a ticket. */
Item {
    id: root

    required property KioskFace face
    property real lowTop: 0
    required property bool wide
    readonly property bool searching: face.entry === "search"
    /*! Large letters on a small screen that is wide: there is room for keys and what is typed, and little else. */
    readonly property bool tight: wide && Theme.largeText && Theme.largeFactor < 1.5
    /*! Ten keys need room for ten fingertips; what is left over is for the other half. */
    readonly property real half: wide ? Math.max((width - Theme.gap * 4) / 2, Theme.mm(237)) : width
    readonly property real rest: wide ? width - half - Theme.gap * 4 : width

    function title(): string {
        switch (face.entry) {
        case "search":
            return qsTr("What do you need?");
        case "code":
            return qsTr("Type the code of your appointment");
        case "cpf":
            return qsTr("Type your CPF");
        default:
            return qsTr("Type the number of your ticket");
        }
    }

    function said(): string {
        switch (face.entryTrouble) {
        case "cpf":
            return qsTr("One of the digits is not right. Check them and type again.");
        case "none":
            return face.entry === "number" ? qsTr("This number is not in the queue today. Check it and type again.") : face.entry === "cpf" ? qsTr("No appointment for today was found with this CPF.") : qsTr("No appointment was found with this code. Check it and type again.");
        case "ended":
            return qsTr("This ticket has ended. To rate your visit, type also the four letters on the paper.");
        case "over":
            return qsTr("This ticket can only be rated on its own day, after the visit.");
        case "letters":
            return qsTr("Number and letters do not belong together. Check them and type again.");
        case "not_yet":
            return qsTr("Your visit is not over yet. Come and rate it afterwards.");
        case "away":
            return qsTr("It cannot be looked up at this moment. Please speak to our team.");
        case "other":
            return qsTr("This code is not from here. Show the code of your appointment or ticket.");
        }
        if (face.asking)
            return qsTr("One moment, please…");
        switch (face.entry) {
        case "search":
            return results.count > 0 ? "" : face.typed === "" ? qsTr("Type a word, such as a document or a tax.") : qsTr("Nothing was found. Try another word.");
        case "code":
            return qsTr("It has eight letters and digits, as in %1.").arg("7K3M-Q0AB");
        case "cpf":
            return qsTr("It serves only to find your appointment. It is not kept.");
        default:
            return qsTr("It is on your paper, as in %1. After your visit, type also its four letters and rate us.").arg("P042");
        }
    }

    Column {
        id: words

        readonly property real above: root.lowTop > 0 && !root.wide ? Math.max(0, root.lowTop - height - Theme.gap) : 0

        spacing: Theme.gap
        width: root.searching ? root.half : root.rest
        y: above

        Heading {
            font.pixelSize: root.tight ? Theme.body : root.face.crowded ? Theme.strong : Theme.heading
            text: root.title()
            visible: !(root.tight && root.searching)
            width: parent.width
        }

        Rectangle {
            Accessible.name: root.face.entry === "cpf" ? qsTr("%1 of 11 digits typed").arg(root.face.typed.replace(/[.-]/g, "").length) : root.face.typed
            Accessible.role: Accessible.StaticText
            border.color: root.face.entryTrouble === "" ? Theme.primary : Theme.warn
            border.width: Theme.hairline * 2
            color: Theme.paper
            height: field.implicitHeight + Theme.gap
            radius: Theme.radius
            width: parent.width

            Text {
                id: field

                Accessible.ignored: true
                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.right: cameraSign.visible ? cameraSign.left : parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                elide: Text.ElideLeft
                font.bold: true
                font.family: Theme.family
                font.features: {
                    "tnum": 1
                }
                font.pixelSize: root.searching || root.face.crowded ? Theme.strong : Theme.heading
                text: root.face.typed
                textFormat: Text.PlainText
            }

            CameraSign {
                id: cameraSign

                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                face: root.face
            }
        }

        Row {
            spacing: Theme.gap
            visible: hint.text !== "" && !(root.wide && root.searching)
            width: parent.width

            Icon {
                id: warning

                color: Theme.warn
                name: "alert-outline"
                size: Theme.body * 1.2
                visible: root.face.entryTrouble !== ""
            }

            Body {
                id: hint

                text: root.said()
                width: parent.width - (warning.visible ? warning.width + parent.spacing : 0)
            }
        }
    }

    Grid {
        id: list

        readonly property int most: Math.max(1, Math.floor((height + spacing) / (Theme.mm(26) * Theme.textFactor + spacing)))

        columns: 1
        height: root.wide ? root.height - y : keys.y - y - Theme.gap * 2
        spacing: Theme.gap
        visible: root.searching
        width: root.rest
        x: root.wide ? root.width - width : 0
        y: root.wide ? root.lowTop : words.y + words.height + Theme.gap

        Repeater {
            id: results

            model: root.face.results

            Card {
                required property int index
                required property string key
                required property string name
                required property int low
                required property int high
                required property string sign
                required property string about
                required property string shut
                required property int days
                required property string time
                required property string date

                badge: shut === "" ? "" : root.face.opening(shut, days, time, date)
                badgeBelow: true
                badgeIcon: "clock-alert-outline"
                height: Math.max(needed, Math.min(Theme.mm(44), list.height / list.most - list.spacing))
                hint: about
                icon: sign
                iconSize: Theme.mm(20)
                summary: root.wide || root.face.crowded || root.lowTop > 0 || shut !== "" ? "" : about
                title: name
                visible: index < list.most
                width: list.width

                onActivated: root.face.choose(key)
            }
        }
    }

    Body {
        text: root.said()
        visible: root.wide && root.searching && results.count === 0
        width: root.rest
        x: root.width - width
    }

    TouchKeys {
        id: keys

        anchors.bottom: root.searching || root.wide ? parent.bottom : go.top
        anchors.bottomMargin: root.searching || root.wide ? 0 : Theme.gap * 2
        face: root.face
        width: root.half
        x: root.wide && !root.searching ? root.width - width : 0
    }

    BigButton {
        id: go

        anchors.bottom: parent.bottom
        enabled: root.face.canSubmit
        height: Math.max(implicitHeight, Theme.mm(26))
        icon: "check"
        kind: BigButton.Primary
        text: qsTr("Continue")
        textSize: Theme.strong
        visible: !root.searching
        width: root.rest

        onActivated: root.face.submit()
    }
}
