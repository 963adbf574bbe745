pragma ComponentBehavior: Bound

import QtQuick

/*!
    What every button is: pressed state on touch-down, action on release inside, keyboard, and a spoken name.

        Pressable {
            label: qsTr("Back")
            onActivated: root.state.back()
            Rectangle { anchors.fill: parent; color: parent.pressed ? Theme.surfacePressed : Theme.surface }
        }

    Space, Enter and Return act; arrows go to the next and previous control, as Tab does.
*/
Item {
    id: root

    /*! What a screen reader says, and the name by which tests find it. */
    required property string label
    property string hint
    property bool checkable: false
    property bool checked: false
    readonly property bool pressed: tap.pressed && !Theme.settling

    signal activated

    function activate(): void {
        if (!enabled)
            return;
        Theme.acted();
        activated();
    }

    /*! Who goes by keyboard is never without a place: a button that can be used no more hands it to one beside it. */
    function handOn(): void {
        const holder = Window.activeFocusItem;
        if ((enabled && visible) || (holder !== root && holder?.activeFocusOnTab))
            return;
        const before = nextItemInFocusChain(false);
        const after = nextItemInFocusChain(true);
        (before.parent !== parent && after.parent === parent ? after : before).forceActiveFocus(Qt.BacktabFocusReason);
    }

    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    Accessible.description: root.hint
    Accessible.focusable: root.enabled
    Accessible.name: root.label
    Accessible.role: Accessible.Button
    Accessible.onPressAction: root.activate()

    activeFocusOnTab: true
    implicitHeight: Theme.target
    implicitWidth: Theme.target

    onActiveFocusChanged: {
        if (activeFocus)
            Theme.keyboard = true;
        else if (!enabled && parent?.enabled)
            Qt.callLater(handOn);
    }
    onVisibleChanged: if (!visible && activeFocus && parent?.visible)
        Qt.callLater(handOn)

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            if (!event.isAutoRepeat)
                root.activate();
        } else if (event.key === Qt.Key_Down || event.key === Qt.Key_Right)
            root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_Left)
            root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason);
        else
            event.accepted = false;
    }

    TapHandler {
        id: tap

        property bool early: false

        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0 // a slow finger is as good as a quick one

        onPressedChanged: if (pressed) {
            early = Theme.settling;
            Theme.keyboard = false;
        }
        onTapped: if (!early)
            root.activate()
    }
}
