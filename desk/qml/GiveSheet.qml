pragma ComponentBehavior: Bound

import QtQuick
import Vez.Ui

/*!
    A ticket for somebody who cannot use a totem: for what, of which legal group, in which language; then its number.

        GiveSheet { anchors.fill: parent; face: window.face; give: window.give }
*/
ScrolledSheet {
    id: root

    required property GiveFace give
    readonly property bool done: give.number !== ""

    called: "give"
    first: typed
    title: qsTr("Give a ticket")

    onDoneChanged: if (done && visible)
        ready.forceActiveFocus(Qt.TabFocusReason)
    onVisibleChanged: if (visible) {
        root.give.begin();
        typed.text = "";
    }

    GivenTicket {
        give: root.give
        visible: root.done
        width: parent.width
    }

    BigButton {
        id: ready

        icon: "check-bold"
        kind: BigButton.Primary
        text: qsTr("Done")
        visible: root.done
        width: parent.width

        onActivated: root.face.look("give")
    }

    Field {
        id: typed

        label: qsTr("Service")
        visible: !root.done && !root.give.chosen
        width: parent.width

        onAccepted: services.chooseFirst()
        onTextChanged: if (root.visible)
            root.give.search(text)
    }

    Choices {
        id: services

        model: root.give.services
        title: root.give.chosen ? qsTr("Service") : ""
        visible: !root.done && count > 0
        width: parent.width

        onChose: choice => {
            typed.text = "";
            root.give.pick(choice);
        }
    }

    Body {
        color: Theme.muted
        text: qsTr("No service is called so.")
        visible: !root.done && services.count === 0
        width: parent.width
    }

    Choices {
        model: root.give.groups
        title: qsTr("Priority, as the person says")
        visible: !root.done && root.give.chosen
        width: parent.width

        onChose: choice => root.give.take(choice)
    }

    Choices {
        model: root.give.languages
        title: qsTr("Language of the person")
        visible: !root.done && root.give.chosen
        width: parent.width

        onChose: choice => root.give.speak(choice)
    }

    Choices {
        model: root.give.needs
        title: qsTr("What helps the person, as they say")
        visible: !root.done && root.give.chosen
        width: parent.width

        onChose: choice => root.give.help(choice)
    }

    SaidNotice {
        face: root.face
        visible: !root.done && root.give.tried && face.noticeTitle !== ""
        width: parent.width
    }

    Connections {
        function onAskingChanged(): void {
            if (!root.give.asking && root.visible && !root.done)
                ok.forceActiveFocus(Qt.TabFocusReason); // and so what is said above it is in sight
        }

        target: root.give
    }

    BigButton {
        id: ok

        enabled: root.give.ready && !root.give.asking
        icon: "ticket-confirmation"
        key: "F2"
        kind: BigButton.Primary
        text: root.give.asking ? qsTr("Giving…") : qsTr("Give the ticket")
        visible: !root.done && root.give.chosen
        width: parent.width

        onActivated: root.give.confirm()
    }
}
