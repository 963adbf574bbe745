import QtQuick
import Vez.Ui

/*!
    What the desk has to say now. Takes no room when there is nothing.

        SaidNotice { face: root.face; width: parent.width }
*/
Notice {
    id: root

    required property DeskFace face

    height: visible ? implicitHeight : 0
    text: face.noticeText
    title: face.noticeTitle
    tone: face.noticeTone === "good" ? Notice.Good : face.noticeTone === "warn" ? Notice.Warn : Notice.Plain
    visible: face.noticeTitle !== ""
}
