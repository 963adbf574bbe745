pragma ComponentBehavior: Bound

import QtQuick

/*!
    A large choice: icon, name, what it is in a few words, and perhaps a pill at its end.

        Card {
            title: model.name
            summary: model.summary
            icon: "card-account-details"
            badge: qsTr("10 to 15 min")
            badgeIcon: "clock-outline"
            onActivated: root.state.choose(model.id)
        }
*/
Pressable {
    id: root

    required property string title
    property string summary
    property string icon
    property string badge
    property string badgeIcon
    /*! The icon above the words, for cards in a grid. */
    property bool tall: false
    property int titleSize: tall ? Theme.strong : Theme.body
    property real iconSize: Theme.mm(tall ? 24 : 20)
    /*! Where there is no room beside the words. */
    property bool badgeBelow: Theme.largeText && !tall
    readonly property real inset: Theme.gap * 1.25
    /*! How much of the height is needed; the card may be given more. */
    readonly property real needed: tall ? words.y + words.height + (pill.visible ? pill.height + Theme.gap : 0) + inset : Math.max(words.height, face.height) + inset * 1.6

    hint: [summary, badge].filter(part => part !== "").join(". ")
    implicitHeight: Math.max(Theme.target, needed)
    implicitWidth: Theme.mm(120)
    label: title

    Rectangle {
        anchors.fill: parent
        border.color: root.pressed ? Theme.primary : Theme.edge
        border.width: Theme.hairline * (root.pressed ? 2 : 1)
        color: root.pressed ? Theme.surfacePressed : Theme.surface
        radius: Theme.radius
    }

    Rectangle {
        id: face

        anchors.left: parent.left
        anchors.margins: root.inset
        anchors.top: root.tall ? parent.top : undefined
        anchors.verticalCenter: root.tall ? undefined : parent.verticalCenter
        color: Theme.highContrast ? "transparent" : Theme.primary
        height: root.icon === "" ? 0 : root.iconSize
        radius: Theme.radius
        visible: root.icon !== ""
        width: height

        Icon {
            anchors.centerIn: parent
            color: Theme.highContrast ? Theme.primary : Theme.primaryInk
            name: root.icon
            size: parent.height * (Theme.highContrast ? 1 : 0.66)
        }
    }

    Column {
        id: words

        anchors.left: root.tall || !face.visible ? parent.left : face.right
        anchors.leftMargin: root.inset
        anchors.right: root.tall || !pill.visible ? parent.right : pill.left
        anchors.rightMargin: root.inset
        anchors.verticalCenter: root.tall ? undefined : parent.verticalCenter
        spacing: Theme.mm(1)
        y: root.tall ? face.y + face.height + Theme.gap : 0

        Text {
            Accessible.ignored: true
            color: Theme.ink
            font.bold: true
            font.family: Theme.family
            font.pixelSize: root.titleSize
            text: root.title
            textFormat: Text.PlainText
            width: parent.width
            wrapMode: Text.Wrap
        }

        Text {
            Accessible.ignored: true
            color: Theme.muted
            font.family: Theme.family
            font.pixelSize: Theme.small
            text: root.summary
            textFormat: Text.PlainText
            visible: root.summary !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }

        Item {
            height: Theme.gap * 0.5
            visible: below.visible
            width: 1
        }

        Pill {
            id: below

            Accessible.ignored: true
            icon: root.badgeIcon
            most: words.width
            text: root.badge
            visible: root.badgeBelow && root.badge !== ""
        }
    }

    Pill {
        id: pill

        Accessible.ignored: true
        anchors.bottom: root.tall ? parent.bottom : undefined
        anchors.left: root.tall ? parent.left : undefined
        anchors.margins: root.inset
        anchors.right: root.tall ? undefined : parent.right
        anchors.verticalCenter: root.tall ? undefined : parent.verticalCenter
        icon: root.badgeIcon
        most: root.width - root.inset * 2
        text: root.badge
        visible: !root.badgeBelow && root.badge !== ""
    }

    FocusRing {
        target: root
    }
}
