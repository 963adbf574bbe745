"""What is done about opinions: who may say one, that they say it once, and what all of them come to."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from domain.answers import Refusal
from domain.branch import Branch
from domain.numbering import service_day
from domain.opinions import Holder, Opinion, Opinions, Ratable, Stage, summary
from server.errors import Refused
from server.opinions import store

NONE_SUCH = Refusal("unknown", {"what": "ticket"})
GIVEN = Refusal("opinion_given")  # of this ticket somebody has said what they think
NOT_NOW = "opinion_not_now"  # its fact ``stage`` says why
DAYS = 30  # that are looked at where nobody says which
MOST_DAYS = 366


def look(connection: Connection, branch: Branch, holder: Holder, now: datetime) -> Ratable:
    """Whether who holds this ticket may say what they think. Raises `Refused`."""
    ticket = store.held(connection, branch, holder, now)
    if ticket is None:
        raise Refused(NONE_SUCH)
    return Ratable(ticket.number, store.stage(connection, branch, ticket, now))


def give(connection: Connection, branch: Branch, opinion: Opinion, now: datetime) -> Ratable:
    """Count what they say. Raises `Refused`, also the second time."""
    if opinion.reason and opinion.reason not in {each.id for each in branch.opinions.reasons}:
        raise Refused(Refusal("unknown", {"what": "reason", "id": opinion.reason}))
    ticket = store.held(connection, branch, opinion, now)
    if ticket is None:
        raise Refused(NONE_SUCH)
    stage = store.stage(connection, branch, ticket, now)
    if stage is Stage.GIVEN or (stage is Stage.READY and not store.give(connection, branch, ticket, opinion, now)):
        raise Refused(GIVEN)
    if stage is not Stage.READY:
        raise Refused(Refusal(NOT_NOW, {"stage": stage.value}))
    return Ratable(ticket.number, Stage.GIVEN)


def heard(connection: Connection, branch: Branch, since: date | None, until: date | None, now: datetime) -> Opinions:
    """What people thought in these days, the last thirty where nobody says which. Raises `Refused`."""
    today = service_day(now, branch.time_zone)
    last = until or today
    first = since or last - timedelta(days=DAYS - 1)
    if not 0 <= (last - first).days < MOST_DAYS:
        problem = f"is not up to {MOST_DAYS} days before the other"
        raise Refused(Refusal("malformed", {"field": "since", "problem": problem}))
    return summary(store.counted(connection, branch, first.replace(month=1, day=1), last), first, last, today)
