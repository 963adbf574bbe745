import QtQuick
import Vez.Ui

/*!
    The strip at the bottom: the name, a wait, a notice, or that the server is away; and the clock.

        Strip { panel: face }
*/
Rectangle {
    id: root

    required property PanelFace panel
    readonly property bool isOffline: panel.strip === "offline"
    readonly property bool isStacked: isOffline && panel.isNarrow
    readonly property string since: panel.offlineSince === "" ? qsTr("No connection") : qsTr("No connection since %1").arg(panel.offlineSince)

    Accessible.ignored: true
    color: Theme.paper

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.line
        height: Math.max(1, root.panel.word * 0.06)
    }

    Item {
        id: page

        Accessible.name: root.isOffline ? root.since : words.text
        Accessible.description: root.isOffline ? words.text : ""
        Accessible.role: root.isOffline ? Accessible.AlertMessage : Accessible.StaticText
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: root.panel.margin
        anchors.right: troubles.left
        anchors.rightMargin: root.panel.margin * (troubles.width > 0 ? 0.6 : 0.8)
        anchors.top: parent.top

        Badge {
            id: badge

            anchors.left: parent.left
            front: Theme.bad
            icon: "wifi-off"
            panel: root.panel
            size: root.panel.word * 0.75
            text: root.since
            visible: root.isOffline
            y: root.isStacked ? root.panel.word * 0.4 : (parent.height - height) / 2
        }

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.muted
            name: root.panel.strip === "wait" ? "clock-outline" : root.panel.strip === "notice" ? "information-outline" : "map-marker-outline"
            size: root.panel.word * 1.7
            visible: !root.isOffline
        }

        Text {
            id: words

            objectName: "stripWords"

            Accessible.ignored: true
            anchors.left: root.isStacked ? parent.left : root.isOffline ? badge.right : icon.right
            anchors.leftMargin: root.isStacked ? 0 : root.panel.word * 0.7
            anchors.right: parent.right
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: root.panel.word / 0.668
            fontSizeMode: Text.Fit
            height: root.isStacked ? parent.height - badge.y - badge.height - root.panel.word * 0.4 : parent.height * 0.86
            lineHeight: 0.95
            minimumPixelSize: 8
            text: root.isOffline ? qsTr("Calls may be missing here. Ask at the counters.") : root.panel.strip === "wait" ? qsTr("Wait for %1: %2").arg(root.panel.stripTitle).arg(root.panel.wait(root.panel.stripLow, root.panel.stripHigh).replace(/ /g, "\u00a0")) : root.panel.stripTitle
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            y: root.isStacked ? badge.y + badge.height + root.panel.word * 0.2 : (parent.height - height) / 2
        }
    }

    Row {
        id: troubles

        anchors.right: clock.left
        anchors.rightMargin: root.panel.margin * (width > 0 ? 1.4 : 0.8)
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.panel.word * 0.4

        Icon {
            Accessible.ignored: false
            Accessible.name: qsTr("The sound does not work")
            Accessible.role: Accessible.Graphic
            color: Theme.warn
            name: "volume-off"
            size: root.panel.word * 1.3
            visible: root.panel.soundTrouble
        }

        Icon {
            Accessible.ignored: false
            Accessible.name: qsTr("A picture or a video cannot be shown")
            Accessible.role: Accessible.Graphic
            color: Theme.warn
            name: "image-broken-variant"
            size: root.panel.word * 1.3
            visible: root.panel.mediaTrouble
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.panel.margin * 0.6
        anchors.right: clock.left
        anchors.rightMargin: root.panel.margin * 0.8
        anchors.top: parent.top
        anchors.topMargin: root.panel.margin * 0.6
        color: Theme.line
        width: Math.max(1, root.panel.word * 0.06)
    }

    FitText {
        id: clock

        Accessible.ignored: false
        Accessible.name: text
        Accessible.role: Accessible.Clock
        anchors.right: parent.right
        anchors.rightMargin: root.panel.margin
        anchors.verticalCenter: parent.verticalCenter
        cap: root.panel.word * 1.6
        text: root.panel.clock
    }
}
