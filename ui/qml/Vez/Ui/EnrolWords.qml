import QtQuick

/*!
    The words of `EnrolPage`: a title, what happened, and three lines of what to do.

        EnrolWords { face: enrolFace; isTotem: true }
*/
QtObject {
    id: root

    required property EnrolFace face
    required property bool isTotem

    readonly property string title: face.state === "waiting" ? (isTotem ? qsTr("Register this totem") : qsTr("Register this panel")) : face.state === "refused" ? qsTr("Registration was refused") : face.state === "storage" ? qsTr("The registration cannot be stored") : face.state === "untrusted" ? qsTr("The server could not be verified") : qsTr("Looking for the server")

    readonly property string happened: {
        switch (face.state) {
        case "waiting":
            return face.before === "revoked" ? qsTr("The earlier registration of this device was withdrawn.") : face.before === "unknown" ? qsTr("The server does not know the earlier registration of this device.") : qsTr("This device is not registered yet.");
        case "refused":
            return qsTr("A person who looks after the devices refused this one.");
        case "storage":
            return qsTr("This device cannot write to its disk.");
        case "untrusted":
            return doubt;
        default:
            return qsTr("There is no answer from the server yet.");
        }
    }

    readonly property string doubt: {
        switch (face.why) {
        case "expired":
            return qsTr("Its certificate has expired, or the clock of this device is wrong.");
        case "not_yet":
            return qsTr("Its certificate is not valid yet, or the clock of this device is wrong.");
        case "wrong_host":
            return qsTr("Its certificate is for another address.");
        case "unknown_issuer":
            return qsTr("This device does not know who issued its certificate.");
        case "not_tls":
            return qsTr("At this address nothing answers with a protected connection.");
        default:
            return qsTr("Its certificate was not accepted.");
        }
    }

    readonly property list<string> steps: {
        switch (face.state) {
        case "waiting":
            return [qsTr("Call the person who looks after the devices of this place."), qsTr("That person opens “Devices” and types the code above."), qsTr("Check the name of this device, and confirm. This screen goes on by itself.")];
        case "refused":
            return [qsTr("Call the person who looks after the devices of this place."), qsTr("Ask whether this device belongs here."), qsTr("A new code appears in one minute.")];
        case "storage":
            return [qsTr("Call the technical team."), qsTr("Check whether the disk is full or protected against writing."), qsTr("This screen goes on by itself.")];
        case "untrusted":
            return [qsTr("Check the address of the server, and the date and time of this device."), qsTr("Check the certificate of the server, and its authority on this device."), qsTr("Nothing was sent. This screen tries again by itself.")];
        default:
            return [qsTr("Check whether the network cable or the wireless network is connected."), qsTr("Check the address of the server."), qsTr("This screen goes on by itself as soon as there is a connection.")];
        }
    }
}
