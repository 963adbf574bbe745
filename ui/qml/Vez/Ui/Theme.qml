pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*!
    Colours, sizes and pace of every screen. Sizes are in millimetres and follow from the real screen.

        Rectangle { color: Theme.surface; radius: Theme.mm(3); width: Theme.target }
        Text { font.pixelSize: Theme.capital(98) }   // capital letters 98 mm tall

    The properties at the top are set by the program (`ui.application.Screen`); the rest follows from them.
*/
QtObject {
    id: root

    /*! "light", "highContrast" or "night". */
    property string scheme: "light"
    /*! "touch" (a totem at arm's length), "desktop" (a window on a desk) or "far" (a panel on the wall). */
    property string viewing: "touch"
    property real pixelsPerMm: 3.2
    property bool largeText: false
    property real largeFactor: 1.5
    property bool reducedMotion: false
    /*! How long touches are ignored after one that did something. */
    property int settleMs: 0
    readonly property bool settling: settle.running
    /*! Whether the last action came by keyboard: a new page then starts with the focus on its first control. */
    property bool keyboard: false

    readonly property bool highContrast: scheme === "highContrast"
    readonly property color paper: pick("#FFFFFF", "#000000", "#0A1524")
    readonly property color surface: pick("#F3F5F8", "#000000", "#12233B")
    readonly property color ink: pick("#10233B", "#FFFFFF", "#FFFFFF")
    readonly property color muted: pick("#4A5B70", "#FFFFFF", "#C3D0E0")
    /*! The words of what cannot be used now; they stay legible. */
    readonly property color unavailable: pick("#4A5B70", "#A6A6A6", "#C3D0E0")
    /*! The ground of a primary button that cannot be used now. */
    readonly property color unavailableGround: pick("#C4CDD8", "#262626", "#2A4262")
    readonly property color primary: pick("#0B4F9E", "#FFE14D", "#FFD23F")
    readonly property color primaryInk: pick("#FFFFFF", "#000000", "#10233B")
    readonly property color primaryPressed: pick("#083A75", "#FFFFFF", "#FFE589")
    readonly property color surfacePressed: pick("#DCE5F0", "#4D4D00", "#22395A")
    readonly property color line: pick("#C4CDD8", "#FFFFFF", "#2A4262")
    /*! The edge of what can be touched: 3:1 against every ground (WCAG 1.4.11). */
    readonly property color edge: pick("#75828F", "#FFFFFF", "#6F8BB0")
    /*! Good, warn and bad always come with an icon and a word. */
    readonly property color good: pick("#0F6B3A", "#FFFFFF", "#7BE0A4")
    readonly property color warn: pick("#8A5A00", "#FFFFFF", "#FFC857")
    readonly property color bad: pick("#A3161A", "#FFFFFF", "#FF8F8F")

    readonly property string family: "Atkinson Hyperlegible"
    readonly property real textFactor: largeText ? largeFactor : 1
    /*! Pixel sizes of text. On a totem the body's capitals are 7.3 mm tall (0.7 degrees at 600 mm). */
    readonly property int small: Math.round(viewing === "touch" ? bodySize : bodySize * 0.85)
    readonly property int body: Math.round(bodySize)
    readonly property int strong: Math.round(bodySize * 1.2)
    readonly property int heading: Math.round(bodySize * 1.65)
    readonly property int display: Math.round(bodySize * 2.4)

    /*! The least width and height of what can be touched. */
    readonly property real target: mm(viewing === "desktop" ? 11.7 : 20)
    readonly property real gap: mm(viewing === "desktop" ? 2 : 4)
    readonly property real margin: mm(viewing === "desktop" ? 4 : 12)
    readonly property real radius: mm(viewing === "desktop" ? 1.5 : 3)
    readonly property real hairline: Math.max(1, Math.round(mm(0.4)))
    readonly property int motionMs: reducedMotion ? 0 : 150

    readonly property real bodySize: (viewing === "desktop" ? mm(3.8) : capital(7.3)) * textFactor
    readonly property Timer settle: Timer {
        interval: root.settleMs
    }

    /*! Pixels of `length` millimetres. */
    function mm(length: real): real {
        return length * pixelsPerMm;
    }

    /*! The font's pixel size whose capital letters are `height` millimetres tall. */
    function capital(height: real): int {
        return Math.max(1, Math.round(mm(height) / 0.668));
    }

    /*! To be called when a touch did something: the next ones wait until `settleMs` have passed. */
    function acted(): void {
        if (settleMs > 0)
            settle.restart();
    }

    function pick(light: color, contrast: color, night: color): color {
        return scheme === "highContrast" ? contrast : scheme === "night" ? night : light;
    }
}
