import QtQuick
import Vez.Ui

/*!
    One place where somebody can be sent. Made by a ListView over `SheetFace.places`.

        ListView { delegate: PlaceLine { width: list.width; onChosen: (kind, to) => sheets.sendTo(kind, to) } }
*/
BigButton {
    id: root

    required property string where
    required property string to
    required property string words
    required property string picture
    required property int index

    signal chosen(kind: string, to: string)

    function choose(): void {
        chosen(where, to);
    }

    icon: picture
    text: words

    onActivated: choose()
}
