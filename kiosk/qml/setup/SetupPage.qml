pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*! One page of the set-up: what it is about, what it needs, its verdict, and the way on. For a technician's eyes. */
Rectangle {
    id: root

    required property SetupFace face
    readonly property bool wide: width > height
    readonly property bool asksPin: face.page === "pin" || face.page === "choose_pin"
    readonly property bool isStep: face.page === "step"

    color: Theme.paper

    MouseArea {
        anchors.fill: parent
    }

    SetupHeader {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        face: root.face
    }

    Flickable {
        id: view

        anchors.bottom: footer.top
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: header.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: body.height
        interactive: contentHeight > height

        Column {
            id: body

            spacing: Theme.gap * 1.5
            width: view.width

            Body {
                color: Theme.muted
                font.pixelSize: Theme.body * 0.85
                text: root.face.about
                width: parent.width
            }

            Heading {
                color: Theme.primary
                text: root.face.headline
                visible: text !== ""
                width: parent.width
            }

            Notice {
                text: root.face.verdict
                textSize: Theme.body * 0.85
                title: root.face.word
                tone: root.face.state === "good" ? Notice.Good : root.face.state === "bad" ? Notice.Bad : root.face.state === "look" ? Notice.Warn : Notice.Plain
                visible: root.isStep && root.face.verdict !== ""
                width: parent.width
            }

            Repeater {
                model: root.face.lines

                Body {
                    required property string modelData

                    font.pixelSize: Theme.body * 0.85
                    text: modelData
                    width: parent ? (parent as Item).width : 0
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }

            SetupKeys {
                digits: root.face.special === "digits"
                face: root.face
                visible: root.face.special === "digits" || root.face.special === "letters"
                width: digits ? Math.min(parent.width, Theme.mm(160)) : parent.width
                x: digits ? (parent.width - width) / 2 : 0
            }

            SetupRuler {
                face: root.face
                visible: root.face.special === "ruler"
                width: parent.width
            }

            SetupTargets {
                active: root.face.special === "targets"
                height: active ? Math.max(Theme.mm(110), view.height * 0.55) : 0
                visible: active
                width: parent.width

                onTouchedAll: root.face.touchedAll()
            }

            SetupSteps {
                face: root.face
                visible: root.face.page === "list"
                wide: root.wide
                width: parent.width
            }

            SetupChoices {
                columns: root.wide ? 3 : root.face.page === "tools" ? 2 : 1
                model: root.face.choices
                visible: root.face.page === "tools" || root.isStep
                width: parent.width

                onChosen: key => root.face.choose(key)
            }

            SetupChoices {
                columns: root.wide ? 4 : 2
                model: root.face.actions
                visible: root.isStep
                width: parent.width

                onChosen: key => root.face.act(key)
            }

            Notice {
                text: ""
                title: root.face.told
                tone: root.face.toldState === "good" ? Notice.Good : root.face.toldState === "bad" ? Notice.Bad : Notice.Warn
                visible: root.face.told !== ""
                width: parent.width
            }
        }
    }

    SetupFooter {
        id: footer

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        asksPin: root.asksPin
        face: root.face
    }
}
