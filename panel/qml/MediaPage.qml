import QtQuick

/*!
    Between calls: the playlist takes two thirds, the last call and those before it keep one.

        MediaPage { panel: face; isPortrait: false }
*/
Item {
    id: root

    required property PanelFace panel
    required property bool isPortrait
    readonly property bool hasCall: panel.number !== ""

    SlideView {
        id: slide

        height: root.isPortrait ? Math.round(root.height * (root.hasCall ? 0.52 : 1)) : root.height
        panel: root.panel
        width: root.isPortrait || !root.hasCall ? root.width : Math.round(root.width * 0.66)
    }

    CallCorner {
        id: corner

        anchors.left: root.isPortrait ? parent.left : slide.right
        anchors.top: root.isPortrait ? slide.bottom : parent.top
        height: root.isPortrait ? root.height - slide.height : implicitHeight
        panel: root.panel
        visible: root.hasCall
        width: root.isPortrait ? Math.round(root.width * 0.5) : root.width - slide.width
    }

    LastCalls {
        anchors.bottom: parent.bottom
        anchors.left: root.isPortrait ? corner.right : slide.right
        anchors.right: parent.right
        anchors.top: root.isPortrait ? slide.bottom : corner.bottom
        isCompact: !root.isPortrait
        panel: root.panel
        rows: root.isPortrait ? 5 : 3
        visible: root.hasCall
    }
}
