import QtQuick
import Vez.Ui

/*!
    Scrolls `area` so that what has the keyboard inside `content` is always in sight.

        Flickable { id: area; Column { id: column } }
        KeepInSight { area: area; content: column }
*/
Item {
    id: root

    required property Flickable area
    required property Item content
    readonly property Item at: Window.activeFocusItem

    function bring(): void {
        for (let item = at; item !== null; item = item.parent)
            if (item === content) {
                const y = at.mapToItem(content, 0, 0).y;
                const most = Math.max(0, area.contentHeight - area.height);
                const least = y + at.height + Theme.gap - area.height;
                area.contentY = Math.min(most, Math.max(0, Math.min(Math.max(area.contentY, least), y - Theme.gap)));
                return;
            }
    }

    onAtChanged: {
        settling.restart();
        bring();
    }

    // What has just got the keyboard may not have its place yet; later a change of height is no reason to scroll.
    Timer {
        id: settling

        interval: 300
    }

    Connections {
        function onHeightChanged(): void {
            if (settling.running)
                root.bring();
        }

        target: root.content
    }
}
