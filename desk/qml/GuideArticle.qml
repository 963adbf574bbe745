pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    One article, whole; that it was read, where that has to be confirmed; and for who supervises, who has read it.

        GuideArticle { anchors.fill: parent; guide: window.guide }
*/
Flickable {
    id: root

    required property GuideFace guide

    function begin(): void {
        contentY = 0;
        page.forceActiveFocus(Qt.TabFocusReason);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: column.height + Theme.gap * 2
    contentWidth: width

    FocusScope {
        id: page

        Accessible.name: root.guide.title
        Accessible.role: Accessible.Grouping
        activeFocusOnTab: true
        focus: true
        height: root.height
        width: root.width
        y: root.contentY

        Keys.onDownPressed: root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, root.contentY + Theme.body * 3))
        Keys.onUpPressed: root.contentY = Math.max(0, root.contentY - Theme.body * 3)
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_PageDown || event.key === Qt.Key_Space ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
            if (step !== 0) {
                root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, root.contentY + step * root.height * 0.85));
                event.accepted = true;
            }
        }

        Rectangle {
            // On the right, where no word is: the whole article has the keyboard.
            anchors.right: parent.right
            color: Theme.ink
            height: parent.height
            visible: page.activeFocus
            width: Theme.mm(0.8)
        }
    }

    Column {
        id: column

        spacing: Theme.gap * 1.25
        width: root.width - Theme.gap

        Body {
            color: Theme.muted
            font.pixelSize: Theme.small
            text: root.guide.about
            width: parent.width
        }

        Repeater {
            model: root.guide.blocks

            GuideBlock {}
        }

        Body {
            text: qsTr("This could not be read now. Close and try again.")
            visible: root.guide.failed
            width: parent.width
        }

        BigButton {
            id: confirm

            icon: "check-bold"
            kind: BigButton.Primary
            text: qsTr("I have read this")
            visible: root.guide.pending
            width: parent.width

            onActivated: {
                root.guide.confirm();
                page.forceActiveFocus();
            }
            onActiveFocusChanged: if (activeFocus)
                root.contentY = Math.max(0, root.contentHeight - root.height)
        }

        Row {
            spacing: Theme.gap
            visible: root.guide.confirmed !== ""
            width: parent.width

            Icon {
                id: tick

                color: Theme.good
                name: "check-circle-outline"
                size: Theme.body * 1.4
            }

            Body {
                text: root.guide.confirmed
                width: parent.width - tick.width - parent.spacing
            }
        }

        BigButton {
            enabled: !root.guide.asking
            icon: "account-check"
            text: root.guide.asking ? qsTr("Looking…") : qsTr("Who has read this?")
            visible: root.guide.canAskWho

            onActivated: root.guide.askWho()
        }

        Repeater {
            model: root.guide.readers

            Item {
                id: reader

                required property string name
                required property string at
                required property bool read

                Accessible.name: reader.name + ": " + reader.at
                Accessible.role: Accessible.StaticText
                height: Math.max(who.height, when.height)
                width: column.width

                Body {
                    id: who

                    Accessible.ignored: true
                    text: reader.name
                    width: parent.width - when.width - Theme.gap
                }

                Text {
                    id: when

                    Accessible.ignored: true
                    anchors.right: parent.right
                    color: reader.read ? Theme.ink : Theme.muted
                    font.bold: reader.read
                    font.family: Theme.family
                    font.pixelSize: Theme.body
                    text: reader.at
                    textFormat: Text.PlainText
                }
            }
        }
    }
}
