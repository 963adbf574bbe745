"""Which ticket somebody holds, that it was rated, and how many said what. Nothing joins the last two."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, select, text

from domain.branch import Branch
from domain.numbering import service_day
from domain.opinions import Counted, Holder, Opinion, Stage, code_of
from domain.ticket import OPEN, State
from server import store
from server.appointments.store import bounds
from server.instant import Instant
from server.schema import opinions, opinions_given, tickets

_GIVE = text(
    "INSERT INTO opinions_given (branch, ticket, at) VALUES (:branch, :ticket, :at) ON CONFLICT DO NOTHING"
).bindparams(bindparam("at", type_=Instant))
_COUNT = text(
    "INSERT INTO opinions (branch, at, service, score, reason, n) VALUES (:branch, :at, :service, :score, :reason, 1) "
    "ON CONFLICT (branch, at, service, score, reason) DO UPDATE SET n = opinions.n + 1"
).bindparams(bindparam("at", type_=Instant))


class Held(NamedTuple):
    """A ticket that somebody holds the paper of."""

    branch: str
    id: str
    number: str
    service: str
    state: State
    ended_at: datetime | None


def by_page(connection: Connection, page: str) -> Held | None:
    """The ticket whose page has this token."""
    found = store.ticket_by_page(connection, page)
    if found is None:
        return None
    branch, ticket = found
    return Held(branch, ticket.id, ticket.number, ticket.service, ticket.state, ticket.ended_at)


def held(connection: Connection, branch: Branch, holder: Holder, now: datetime) -> Held | None:
    """The ticket of this branch that ``holder`` shows; by number only one of today, with the right code."""
    if holder.page is not None:
        found = by_page(connection, holder.page)
        return found if found is not None and found.branch == branch.id else None
    begins, ends = bounds(service_day(now, branch.time_zone), branch.time_zone)
    here = (tickets.c.branch == branch.id) & (tickets.c.number == holder.number) & tickets.c.page.is_not(None)
    today = (tickets.c.issued_at >= begins) & (tickets.c.issued_at < ends)
    columns = (tickets.c.id, tickets.c.number, tickets.c.service, tickets.c.state, tickets.c.ended_at, tickets.c.page)
    for row in connection.execute(select(*columns).where(here, today)):
        if holder.code and code_of(row.page) == holder.code:
            return Held(branch.id, row.id, row.number, row.service, State(row.state), row.ended_at)
    return None


def stage(connection: Connection, branch: Branch, ticket: Held, now: datetime) -> Stage:
    """Whether its holder may say now what they think."""
    if ticket.state in OPEN:
        return Stage.OPEN
    zone = branch.time_zone
    served = ticket.state is State.FINISHED and ticket.ended_at is not None
    if not served or not branch.opinions.asked or _day(ticket.ended_at or now, zone) != _day(now, zone):
        return Stage.OVER
    this = (opinions_given.c.branch == branch.id) & (opinions_given.c.ticket == ticket.id)
    return Stage.READY if connection.scalar(select(opinions_given.c.ticket).where(this)) is None else Stage.GIVEN


def give(connection: Connection, branch: Branch, ticket: Held, opinion: Opinion, now: datetime) -> bool:
    """Count the opinion, unless somebody has given one of this ticket; whether it was counted."""
    row = {"branch": branch.id, "ticket": ticket.id, "at": now}
    if not connection.execute(_GIVE, row).rowcount:
        return False
    begins, _ = bounds(_day(now, branch.time_zone), branch.time_zone)  # the hour could tell whose it was
    said = {"service": ticket.service, "score": opinion.score, "reason": opinion.reason}
    connection.execute(_COUNT, {"branch": branch.id, "at": begins, **said})
    return True


def counted(connection: Connection, branch: Branch, since: date, until: date) -> Iterator[Counted]:
    """What was said from one day to another, both with."""
    zone = ZoneInfo(branch.time_zone)
    begins, ends = bounds(since, branch.time_zone)[0], bounds(until, branch.time_zone)[1]
    o = opinions.c
    query = select(o.at, o.service, o.score, o.reason, o.n).where(o.branch == branch.id, o.at >= begins, o.at < ends)
    for row in connection.execute(query.order_by(o.at, o.service, o.score, o.reason)):
        yield Counted(row.at.astimezone(zone).date(), row.service, row.score, row.reason, row.n)


def _day(at: datetime, zone: str) -> date:
    return service_day(at, zone)
