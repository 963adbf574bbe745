import QtQuick
import Vez.Ui

/*! One fact about a service: icon, label, words. */
Row {
    id: root

    required property string icon
    required property string label
    required property string text

    spacing: Theme.gap * 1.5

    Icon {
        id: picture

        color: Theme.primary
        name: root.icon
        size: Theme.body * 1.5
    }

    Column {
        width: root.width - picture.width - root.spacing

        Body {
            font.bold: true
            text: root.label
            width: parent.width
        }

        Body {
            text: root.text
            visible: text !== ""
            width: parent.width
        }
    }
}
