import QtQuick
import Vez.Ui

/*! The panel's window. Two thirds for the call, one third for the last ones, a strip below. */
Window {
    id: window

    readonly property bool isPortrait: height > width
    readonly property bool hasCall: panel.state === "call" && !enrol.shown
    readonly property bool isEmpty: panel.state === "empty" && !enrol.shown
    readonly property bool hasMedia: panel.state === "media" && !enrol.shown
    readonly property bool hasBoard: panel.state === "board" && !enrol.shown
    readonly property bool hasAlert: panel.state === "alert" && !enrol.shown
    readonly property bool isKnown: hasCall || isEmpty || hasMedia || hasBoard
    readonly property real stripHeight: panel.word * (panel.isNarrow ? 5.6 : 3.4)

    color: Theme.paper
    title: qsTr("Vez: calling panel")

    PanelFace {
        id: panel

        objectName: "face"
        shortSide: Math.min(window.width, window.height)
        windowWidth: window.width
    }

    CallCard {
        id: card

        height: window.isPortrait ? (window.height - window.stripHeight) * 0.58 : window.height - window.stripHeight
        panel: panel
        visible: window.hasCall
        width: window.isPortrait ? window.width : Math.round(window.width * 2 / 3)
    }

    LastCalls {
        anchors.bottom: fictional.top
        anchors.left: window.isPortrait ? parent.left : card.right
        anchors.right: parent.right
        anchors.top: window.isPortrait ? card.bottom : parent.top
        panel: panel
        visible: window.hasCall
    }

    FitText {
        id: fictional

        Accessible.ignored: text === ""
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.bottom: strip.top
        anchors.bottomMargin: panel.word * 0.6
        anchors.right: parent.right
        anchors.rightMargin: panel.margin
        bold: false
        cap: panel.word * 0.7
        color: Theme.muted
        most: (window.isPortrait || !window.hasCall ? window.width : window.width - card.width) - panel.margin * 2
        text: panel.isFictional ? qsTr("Demonstration: a fictional branch") : ""
        visible: window.isKnown
        z: 1
    }

    Welcome {
        anchors.bottom: strip.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        isPortrait: window.isPortrait
        panel: panel
        visible: window.isEmpty
    }

    MediaPage {
        anchors.bottom: panel.isFictional ? fictional.top : strip.top
        anchors.bottomMargin: panel.isFictional ? panel.word * 0.5 : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        isPortrait: window.isPortrait
        panel: panel
        visible: window.hasMedia
    }

    BoardPage {
        anchors.bottom: panel.isFictional ? fictional.top : strip.top
        anchors.bottomMargin: panel.isFictional ? panel.word * 0.5 : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        panel: panel
        visible: window.hasBoard
    }

    Alone {
        anchors.fill: parent
        panel: panel
        visible: !window.isKnown && !window.hasAlert && !enrol.shown
    }

    Strip {
        id: strip

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        height: window.stripHeight
        panel: panel
        visible: window.isKnown
    }

    AlertPage {
        anchors.fill: parent
        panel: panel
        visible: window.hasAlert
        z: 1
    }

    EnrolPage {
        id: enrol

        anchors.fill: parent
        isTotem: false
        z: 2
    }
}
