pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! What can be done with a reply of the assistant. */
Column {
    id: root

    required property KioskFace face
    required property bool wide
    readonly property ChatFace chat: face.chat
    readonly property string mode: chat.mode
    readonly property int count: rows.count
    /*! A model has written, or does: `turn` and `writing` say when to look. */
    readonly property bool generated: chat.writing || (chat.turn > 0 && (chat.written?.rowCount() ?? 0) > 0)
    /*! Large letters where there is little height: there is room for one of the other services. */
    readonly property bool tight: face.crowded && (face.low || generated || (wide && Theme.largeText && Theme.largeFactor < 1.5))
    /*! Two beside each other, in large letters: words need the room of the icons. */
    readonly property bool plain: wide && face.crowded

    spacing: Theme.gap

    // It stands where nothing moves when it goes.
    Stop {
        visible: root.chat.writing && !root.tight
    }

    BigButton {
        height: Math.max(implicitHeight, Theme.mm(root.wide && root.face.crowded ? 20 : 28))
        icon: "ticket-confirmation-outline"
        kind: BigButton.Primary
        text: qsTr("Take a ticket")
        textSize: Theme.strong
        visible: root.mode === "answer"
        width: parent.width

        onActivated: root.chat.take()
    }

    Two {
        visible: root.chat.canCheck || root.chat.canWalk

        BigButton {
            height: (parent as Two).tallest
            icon: root.plain ? "" : "clipboard-check-outline"
            inset: Theme.gap
            text: qsTr("See if I have everything")
            visible: root.chat.canCheck
            width: (parent as Two).cell

            onActivated: root.chat.check()
        }

        BigButton {
            height: (parent as Two).tallest
            icon: root.plain ? "" : "cellphone"
            inset: Theme.gap
            text: qsTr("Do it on my phone")
            visible: root.chat.canWalk
            width: (parent as Two).cell

            onActivated: root.chat.walk()
        }
    }

    Stop {
        visible: root.chat.writing && root.tight
    }

    Body {
        text: qsTr("Or is it another service?")
        visible: root.mode === "answer" && rows.count > 0 && !root.tight && !(root.wide && root.face.crowded)
        width: parent.width
    }

    Repeater {
        id: rows

        model: root.chat.services

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
            height: Math.max(needed, Theme.mm(root.mode === "choice" && !root.face.crowded ? 40 : root.wide && root.face.crowded ? 20 : 26))
            hint: about
            icon: sign
            iconSize: Theme.mm(root.face.crowded ? 14 : root.mode === "choice" ? 24 : 18)
            summary: root.mode === "choice" && !root.face.crowded ? about : ""
            title: name
            titleSize: root.mode === "choice" && !root.face.crowded ? Theme.strong : Theme.body
            visible: !root.tight || root.mode !== "answer" || (index === 0 && !root.chat.writing)
            width: root.width

            onActivated: root.chat.pick(key)
        }
    }

    Repeater {
        model: root.chat.suggestions

        BigButton {
            required property string name

            height: Math.max(implicitHeight, Theme.mm(22))
            icon: "comment-question-outline"
            inset: Theme.gap
            text: name
            visible: !root.tight
            width: root.width

            onActivated: root.chat.suggest(name)
        }
    }

    Two {
        BigButton {
            height: (parent as Two).tallest
            icon: root.plain ? "" : rows.count > 0 ? "close" : "view-grid-outline"
            inset: Theme.gap
            text: rows.count > 0 ? qsTr("None of these") : qsTr("See all services")
            visible: rows.count > 0 || root.mode === "nothing" || root.mode === "elsewhere"
            width: (parent as Two).cell

            onActivated: rows.count > 0 ? root.chat.none() : root.chat.everything()
        }

        BigButton {
            height: (parent as Two).tallest
            icon: root.plain ? "" : "account-voice"
            inset: Theme.gap
            kind: root.mode === "fixed" ? BigButton.Primary : BigButton.Secondary
            text: qsTr("Speak to someone")
            visible: rows.count === 0 && (root.mode !== "answer" || !root.chat.known)
            width: (parent as Two).cell

            onActivated: root.face.open("help")
        }

        BigButton {
            height: (parent as Two).tallest
            icon: root.plain ? "" : "chat-question-outline"
            inset: Theme.gap
            text: root.mode === "answer" ? qsTr("Ask something else") : qsTr("Say it in another way")
            width: (parent as Two).cell

            onActivated: root.chat.again()
        }
    }

    component Stop: BigButton {
        height: Math.max(implicitHeight, Theme.mm(20))
        icon: "stop-circle-outline"
        text: qsTr("Stop writing")
        width: root.width

        onActivated: root.chat.stop()
    }

    component Two: Grid {
        readonly property list<Item> shown: Array.from(children).filter(child => child.visible)
        readonly property int count: Math.max(1, shown.length)
        readonly property real cell: (width - (columns - 1) * spacing) / columns
        readonly property real tallest: Math.max(Theme.mm(root.mode === "fixed" ? 32 : 22), ...shown.map(child => child.implicitHeight))

        columns: root.face.crowded && !root.wide ? 1 : count === 3 ? 1 : count
        spacing: Theme.gap
        width: root.width
    }
}
