"""What each role may ask for: the one table. What is not in it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from domain import commands as c
from domain.commands import Role


class Right(StrEnum):
    """What may be asked for beside commands."""

    SEE_ROOM = "see_room"  # the room, its document and what happens in it
    RENEW_OWN_CODE = "renew_own_code"
    SEE_DEVICES = "see_devices"
    ADMIT_DEVICES = "admit_devices"  # confirm, rename and revoke them
    SEE_PEOPLE = "see_people"
    MANAGE_PEOPLE = "manage_people"
    LOAD_DOCUMENT = "load_document"
    READ_AUDIT = "read_audit"
    SEE_APPOINTMENTS = "see_appointments"
    MANAGE_APPOINTMENTS = "manage_appointments"
    BOOK_APPOINTMENT = "book_appointment"  # a new one, such as the next of somebody who is served
    FIND_APPOINTMENT = "find_appointment"  # of one citizen who is here
    READ_NOTES = "read_notes"
    READ_PERSONAL = "read_personal"  # everything that is kept about one citizen
    ERASE_PERSONAL = "erase_personal"
    TELL_HEALTH = "tell_health"  # how a device itself is
    READ_PROCEDURES = "read_procedures"  # what is at hand for who serves, and confirming that one read it
    LOAD_PROCEDURES = "load_procedures"
    SEE_READERS = "see_readers"  # who has confirmed
    TELL_OPINION = "tell_opinion"  # of a citizen who holds a ticket
    SEE_OPINIONS = "see_opinions"
    MANAGE_MEDIA = "manage_media"  # what panels and totems show
    SEND_EVENTS = "send_events"  # from a branch's own server to the centre


class Need(StrEnum):
    """What a route asks for that is not a right of some roles."""

    NOTHING = "nothing"  # anybody may ask
    CODE = "code"  # whoever has a valid one
    SESSION = "session"  # a person who signed in; a device never has one
    COMMAND = "command"  # a role that may give the command in the body


Permission = type[c.Command] | Right

_ALWAYS: frozenset[Permission] = frozenset({Right.SEE_ROOM, Right.RENEW_OWN_CODE})
_SERVING: frozenset[Permission] = frozenset(
    {
        c.OpenCounter,
        c.CloseCounter,
        c.CallNext,
        c.CallTicket,
        c.Recall,
        c.Start,
        c.Finish,
        c.Suspend,
        c.Resume,
        c.Transfer,
        c.ReturnToQueue,
        c.Reactivate,
        c.MarkNoShow,
        c.Cancel,
        c.CheckIn,
        c.AskForHelp,
        c.AnswerHelp,
        c.HelpDone,
        Right.FIND_APPOINTMENT,
        Right.READ_NOTES,
        Right.READ_PROCEDURES,
        Right.BOOK_APPOINTMENT,
    }
)
_ISSUING: frozenset[Permission] = frozenset({c.IssueTicket, c.CheckIn, c.Cancel, Right.FIND_APPOINTMENT})
_OF_TOTEMS: frozenset[Permission] = frozenset(
    {
        c.LeaseNumbers,
        c.ReturnLease,
        c.IssueLeased,
        c.Withdraw,
        c.AskForHelp,
        c.HelpDone,
        Right.TELL_HEALTH,
        Right.TELL_OPINION,
    }
)

PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.TOTEM: _ALWAYS | _ISSUING | _OF_TOTEMS,
    Role.PANEL: _ALWAYS | {Right.TELL_HEALTH},
    Role.ATTENDANT: _ALWAYS | _SERVING,
    Role.SUPERVISOR: _ALWAYS
    | _SERVING
    | _ISSUING
    | {Right.SEE_DEVICES, Right.ADMIT_DEVICES, Right.SEE_PEOPLE, Right.SEE_APPOINTMENTS, Right.MANAGE_APPOINTMENTS}
    | {Right.SEE_READERS, Right.SEE_OPINIONS},
    Role.TECHNICIAN: _ALWAYS | {Right.SEE_DEVICES, Right.ADMIT_DEVICES},
    Role.ADMINISTRATOR: _ALWAYS
    | {
        Right.SEE_DEVICES,
        Right.ADMIT_DEVICES,
        Right.SEE_PEOPLE,
        Right.MANAGE_PEOPLE,
        Right.LOAD_DOCUMENT,
        Right.MANAGE_MEDIA,
        Right.SEE_APPOINTMENTS,
        Right.MANAGE_APPOINTMENTS,
        Right.SEE_OPINIONS,
        Right.BOOK_APPOINTMENT,
        Right.READ_PERSONAL,
        Right.ERASE_PERSONAL,
        Right.READ_PROCEDURES,
        Right.LOAD_PROCEDURES,
        Right.SEE_READERS,
    },
    Role.AUDITOR: _ALWAYS | {Right.READ_AUDIT, Right.SEE_DEVICES, Right.SEE_PEOPLE},
    Role.BRANCH_SERVER: frozenset({Right.SEND_EVENTS, Right.RENEW_OWN_CODE}),
}

# What each route asks for. The description repeats it as `x-right`, and tests try every route as every role.
ROUTES: Mapping[str, Right | Need] = {
    "GET /health": Need.NOTHING,
    "GET /t/{token}": Need.NOTHING,
    "GET /t/{token}/status": Need.NOTHING,
    "POST /t/{token}": Need.NOTHING,
    "POST /api/sign-in": Need.NOTHING,
    "POST /api/devices": Need.NOTHING,
    "POST /api/devices/poll": Need.NOTHING,
    "GET /api/openapi.json": Need.CODE,
    "POST /api/sign-out": Need.SESSION,
    "POST /api/password": Need.SESSION,
    "POST /api/devices/renew": Right.RENEW_OWN_CODE,
    "GET /api/welcome": Right.SEE_ROOM,
    "GET /api/branches/{branch}/room": Right.SEE_ROOM,
    "GET /api/branches/{branch}/events": Right.SEE_ROOM,
    "POST /api/branches/{branch}/commands": Need.COMMAND,
    "GET /api/branches/{branch}/people": Right.SEE_PEOPLE,
    "POST /api/branches/{branch}/people": Right.MANAGE_PEOPLE,
    "POST /api/branches/{branch}/people/{person}/role": Right.MANAGE_PEOPLE,
    "POST /api/branches/{branch}/people/{person}/rename": Right.MANAGE_PEOPLE,
    "POST /api/branches/{branch}/people/{person}/reset": Right.MANAGE_PEOPLE,
    "POST /api/branches/{branch}/people/{person}/disable": Right.MANAGE_PEOPLE,
    "POST /api/branches/{branch}/people/{person}/enable": Right.MANAGE_PEOPLE,
    "POST /api/branches/{branch}/people/{person}/unlock": Right.MANAGE_PEOPLE,
    "GET /api/branches/{branch}/devices": Right.SEE_DEVICES,
    "POST /api/branches/{branch}/devices/asking": Right.ADMIT_DEVICES,
    "POST /api/branches/{branch}/devices/admit": Right.ADMIT_DEVICES,
    "POST /api/branches/{branch}/devices/refuse": Right.ADMIT_DEVICES,
    "POST /api/branches/{branch}/devices/{device}/rename": Right.ADMIT_DEVICES,
    "POST /api/branches/{branch}/devices/{device}/revoke": Right.ADMIT_DEVICES,
    "GET /api/branches/{branch}/health": Right.SEE_DEVICES,
    "POST /api/branches/{branch}/health": Right.TELL_HEALTH,
    "GET /api/branches/{branch}/media": Right.SEE_ROOM,
    "POST /api/branches/{branch}/media": Right.MANAGE_MEDIA,
    "GET /api/branches/{branch}/media/{file}/parts/{part}": Right.SEE_ROOM,
    "POST /api/branches/{branch}/media/{file}/parts/{part}": Right.MANAGE_MEDIA,
    "POST /api/branches/{branch}/media/{file}/remove": Right.MANAGE_MEDIA,
    "GET /api/branches/{branch}/audit": Right.READ_AUDIT,
    "GET /api/branches/{branch}/authority": Right.SEE_DEVICES,
    "POST /api/branches/{branch}/authority": Right.SEND_EVENTS,
    "GET /api/branches/{branch}/history": Right.SEND_EVENTS,
    "POST /api/branches/{branch}/history": Right.SEND_EVENTS,
    "POST /api/branches/{branch}/personal/export": Right.READ_PERSONAL,
    "POST /api/branches/{branch}/personal/erase": Right.ERASE_PERSONAL,
    "GET /api/branches/{branch}/appointments": Right.SEE_APPOINTMENTS,
    "POST /api/branches/{branch}/appointments": Right.BOOK_APPOINTMENT,
    "POST /api/branches/{branch}/appointments/find": Right.FIND_APPOINTMENT,
    "POST /api/branches/{branch}/appointments/{appointment}/move": Right.MANAGE_APPOINTMENTS,
    "POST /api/branches/{branch}/appointments/{appointment}/cancel": Right.MANAGE_APPOINTMENTS,
    "GET /api/branches/{branch}/tickets/ended": Right.READ_NOTES,
    "GET /api/branches/{branch}/tickets/{ticket}/notes": Right.READ_NOTES,
    "POST /api/branches/{branch}/visits": Right.READ_NOTES,
    "GET /api/branches/{branch}/opinions": Right.SEE_OPINIONS,
    "GET /api/branches/{branch}/services/{service}/quieter": Right.SEE_ROOM,
    "POST /api/branches/{branch}/opinions": Right.TELL_OPINION,
    "POST /api/branches/{branch}/opinions/find": Right.TELL_OPINION,
    "GET /api/branches/{branch}/procedures": Right.READ_PROCEDURES,
    "POST /api/branches/{branch}/procedures": Right.LOAD_PROCEDURES,
    "GET /api/branches/{branch}/procedures/{procedure}": Right.READ_PROCEDURES,
    "POST /api/branches/{branch}/procedures/{procedure}/read": Right.READ_PROCEDURES,
    "GET /api/branches/{branch}/procedures/{procedure}/readers": Right.SEE_READERS,
}
