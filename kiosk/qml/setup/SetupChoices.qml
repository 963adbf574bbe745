pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Vez.Ui

/*! Things to choose or do, in columns. */
Grid {
    id: root

    required property AbstractItemModel model

    signal chosen(string key)

    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Repeater {
        model: root.model

        BigButton {
            id: button

            required property string key
            required property string note
            required checked
            required icon
            required text

            checkable: checked
            height: Math.max(implicitHeight, Theme.mm(22))
            hint: note
            textSize: Theme.body * 0.85
            width: (root.width - (root.columns - 1) * root.columnSpacing) / root.columns

            onActivated: root.chosen(key)
        }
    }
}
