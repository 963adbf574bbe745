"""Showing people what is kept of them, and erasing it: each time the audit trail says who did it, and why."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from domain.declared import DECLARED
from domain.personal import Whose, in_words
from domain.rights import Erased, Export, Purpose, Request
from server import store
from server.audit import trail
from server.audit.trail import Entry
from server.personal import holding, staff, subjects
from server.personal.secret import Secret
from server.personal.subjects import Citizen, Member


class By(NamedTuple):
    """Who asks for it, in which branch, and when."""

    actor: str
    branch: str
    at: datetime


def export(connection: Connection, asked: Request, by: By, secret: Secret) -> Export:
    """Everything that is kept. Raises `Refused` when nobody is known as said."""
    who = subjects.find(connection, store.document(connection, by.branch), asked.about, secret)
    held = staff.gather(connection, who) if isinstance(who, Member) else holding.gather(connection, by.branch, who)
    _note(connection, "personal_read", who, asked, by, {})
    whose = Whose.STAFF if isinstance(who, Member) else Whose.CITIZEN
    return Export(by.at, by.branch, held, purposes(whose))


def erase(connection: Connection, asked: Request, by: By, secret: Secret) -> Erased:
    """Erase what the law lets be erased. Raises `Refused` as above, or while the person still is or works here."""
    who = subjects.find(connection, store.document(connection, by.branch), asked.about, secret)
    if isinstance(who, Member):
        counts = staff.erase(connection, by.branch, who)
    else:
        counts = holding.erase(connection, by.branch, who, by.at)
    _note(connection, "personal_erased", who, asked, by, {name: str(count) for name, count in counts.items()})
    return Erased(counts)


def note_nobody(connection: Connection, asked: Request, by: By) -> None:
    """Somebody was looked for and is not known: that, too, stands in the trail. By what they were sought does not."""
    trail.record(connection, Entry(by.at, by.branch, by.actor, "personal_sought", {"why": asked.why}))


def purposes(whose: Whose) -> tuple[Purpose, ...]:
    """What is declared of them."""
    return tuple(
        Purpose(each.where, each.what, each.purpose, each.basis.value, in_words(each.period))
        for each in DECLARED
        if each.whose is whose
    )


def _note(
    connection: Connection, action: str, who: Citizen | Member, asked: Request, by: By, counts: dict[str, str]
) -> None:
    whom = {"person": who.id} if isinstance(who, Member) else {"citizen": who.known_as}
    trail.record(connection, Entry(by.at, by.branch, by.actor, action, {**whom, "why": asked.why, **counts}))
