import QtQuick

/*!
    A video without its sound, or its poster where nothing moves. The program plays it (`ui.video.cinema.Cinema`), which
    writes `frame` and `caption`; whoever uses it puts the caption below, never over it.

        FilmView { objectName: "film"; source: "file:///…/park.mp4"; playing: visible; description: qsTr("The park") }
*/
Item {
    id: root

    /*! The video, its captions in the language of the moment, and its poster, as URLs. */
    property string source
    property string captions
    property string poster
    property bool playing: false
    /*! Nothing may move. */
    property bool still: Theme.reducedMotion
    /*! It stands at the bottom of its place rather than in the middle, near what stands below. */
    property bool low: false
    required property string description
    property string frame
    property string caption

    /*! It cannot be played. */
    signal spoiled(source: string)

    Image {
        Accessible.name: root.description
        Accessible.role: Accessible.Graphic
        anchors.fill: parent
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        source: root.frame === "" ? root.poster : ""
        sourceSize: Qt.size(root.width, root.height)
        verticalAlignment: root.low ? Image.AlignBottom : Image.AlignVCenter
        visible: root.frame === ""
    }

    // A picture comes as large as it fits, up to a size; a larger view shows it larger, in the cheapest way.
    Image {
        Accessible.name: root.description
        Accessible.role: root.still ? Accessible.Graphic : Accessible.Animation
        anchors.fill: parent
        cache: false
        fillMode: root.width > 1280 || root.height > 720 ? Image.PreserveAspectFit : Image.Pad
        smooth: false
        source: root.frame
        verticalAlignment: root.low ? Image.AlignBottom : Image.AlignVCenter
        visible: root.frame !== ""
    }
}
