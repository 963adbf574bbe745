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
    FIND_APPOINTMENT = "find_appointment"  # of one citizen who is here
    READ_NOTES = "read_notes"
    READ_PERSONAL = "read_personal"  # everything that is kept about one citizen
    ERASE_PERSONAL = "erase_personal"
    SEND_EVENTS = "send_events"  # from a branch's own server to the centre


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
        Right.FIND_APPOINTMENT,
        Right.READ_NOTES,
    }
)
_ISSUING: frozenset[Permission] = frozenset({c.IssueTicket, c.Cancel, Right.FIND_APPOINTMENT})

PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.TOTEM: _ALWAYS | _ISSUING | {c.LeaseNumbers, c.ReturnLease, c.IssueLeased},
    Role.PANEL: _ALWAYS,
    Role.ATTENDANT: _ALWAYS | _SERVING,
    Role.SUPERVISOR: _ALWAYS
    | _SERVING
    | _ISSUING
    | {Right.SEE_DEVICES, Right.ADMIT_DEVICES, Right.SEE_PEOPLE, Right.SEE_APPOINTMENTS, Right.MANAGE_APPOINTMENTS},
    Role.TECHNICIAN: _ALWAYS | {Right.SEE_DEVICES, Right.ADMIT_DEVICES},
    Role.ADMINISTRATOR: _ALWAYS
    | {
        Right.SEE_DEVICES,
        Right.ADMIT_DEVICES,
        Right.SEE_PEOPLE,
        Right.MANAGE_PEOPLE,
        Right.LOAD_DOCUMENT,
        Right.SEE_APPOINTMENTS,
        Right.MANAGE_APPOINTMENTS,
        Right.READ_PERSONAL,
        Right.ERASE_PERSONAL,
    },
    Role.AUDITOR: _ALWAYS | {Right.READ_AUDIT, Right.SEE_DEVICES, Right.SEE_PEOPLE},
    Role.BRANCH_SERVER: frozenset({Right.SEND_EVENTS, Right.RENEW_OWN_CODE}),
}
