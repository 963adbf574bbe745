"""Deciding on calls for a person: who may make, answer and end them. One place has one open call at most."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from domain import commands as c
from domain import events as e
from domain.errors import CounterNotOpen, HelpTaken, NotYours, Unknown
from domain.help_calls import AT_DESKS, AT_TOTEMS, URGENT, Ending, HelpCall, Near
from domain.room import Room

Command = c.AskForHelp | c.AnswerHelp | c.HelpDone | c.LapseHelp


def decide(room: Room, command: Command, actor: c.Actor, now: datetime, near: Near) -> tuple[e.AnyEvent, ...]:
    """The events that follow; none when what is asked for is so already. Raises a `Refused`."""
    match command:
        case c.AskForHelp():
            return _ask(room, command, actor, near)
        case c.AnswerHelp():
            return _answer(room, command, actor)
        case c.HelpDone():
            return _end(room, command, actor)
        case c.LapseHelp():
            call = room.help.get(command.call)
            over = call is not None and call.is_over(now, room.branch.help_minutes)
            return (_ended(call, Ending.EXPIRED),) if call is not None and over else ()
        case _:
            assert_never(command)


def open_at(room: Room, place: str, *, discreet: bool) -> HelpCall | None:
    """The open call of a totem, or of a counter."""
    return next((call for call in room.help.values() if (call.place, call.discreet) == (place, discreet)), None)


def _ask(room: Room, command: c.AskForHelp, actor: c.Actor, near: Near) -> tuple[e.AnyEvent, ...]:
    """Asking once more may say something else of why, but never makes an urgent call less."""
    at_totem, kind = actor.role is c.Role.TOTEM, command.kind
    place = actor.id if at_totem else _seat_of(room, actor)
    if kind not in (AT_TOTEMS if at_totem else AT_DESKS):
        raise Unknown(what="kind", id=kind.value)
    before = open_at(room, place, discreet=not at_totem)
    if before is not None and (before.kind is kind or before.kind in URGENT):
        return ()
    wide = at_totem or not near.supervisors
    return (
        e.HelpAsked(
            call=before.id if before else command.id,
            place=place,
            kind=kind,
            totem_name=command.name if at_totem else "",
            discreet=not at_totem,
            wide=wide,
            told=near.supervisors + near.attendants if wide else near.supervisors,
        ),
    )


def _seat_of(room: Room, actor: c.Actor) -> str:
    counter = room.counter_of(actor.id)
    if counter is None:
        raise CounterNotOpen(counter="")
    return counter


def _answer(room: Room, command: c.AnswerHelp, actor: c.Actor) -> tuple[e.AnyEvent, ...]:
    call = room.help.get(command.call)
    if call is None:
        raise Unknown(what="help", id=command.call)
    if call.by == actor.id:
        raise NotYours(what="help")
    if call.going == actor.id:
        return ()
    if call.going:
        raise HelpTaken
    return (e.HelpAnswered(call.id, call.place, call.discreet),)


def _end(room: Room, command: c.HelpDone, actor: c.Actor) -> tuple[e.AnyEvent, ...]:
    call = room.help.get(command.call)
    if call is None:
        return ()
    if actor.id == call.by:
        return (_ended(call, Ending.WITHDRAWN),)
    may = actor.role is c.Role.SUPERVISOR or actor.id == call.going or (not call.discreet and _serves(actor))
    if not may:
        raise NotYours(what="help")
    return (_ended(call, Ending.DONE),)


def _serves(actor: c.Actor) -> bool:
    return actor.role is c.Role.ATTENDANT


def _ended(call: HelpCall, how: Ending) -> e.HelpEnded:
    return e.HelpEnded(call.id, call.place, how, call.discreet)
