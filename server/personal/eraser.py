"""The task that erases what is over: daily, in the small hours of the branches, or as soon as it can after them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import Connection, Engine, select

from domain.branch import Branch
from server import database, store
from server.audit import trail
from server.audit.trail import Entry
from server.personal import erasing
from server.schema import audit
from server.trying import Trying

QUIET = 3  # the hour of the branch at which it is due
TRIES = 3
WAITS = "erasure_waits"
ABSENT, PATIENCE = timedelta(days=31), timedelta(days=3)
_log = structlog.stdlib.get_logger(__name__)


class Eraser:
    """See the module. It looks every ``seconds``, and works on a thread of its own with connections of its own."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime], seconds: float) -> None:
        self._engine = engine
        self._clock = clock
        self._seconds = seconds
        self._stopping = False

    async def run(self) -> None:
        """Erase again and again, until cancelled; what is in the middle then stops after a few milliseconds."""
        trying = Trying(_log, "erasure_failed", TRIES)  # a writer that is busy may keep others away for a moment
        try:
            while True:
                await asyncio.sleep(self._seconds)
                await trying.do(lambda: asyncio.to_thread(self._once))
        finally:
            self._stopping = True

    def _once(self) -> None:
        now = self._clock()
        with database.reading(self._engine) as connection, connection.begin():
            due = is_due(connection, now)
        if due and self._may(now):
            told = erasing.erase_expired(self._engine, now, trail.OURSELVES, lambda: self._stopping)
            _log.info("erased", rows=sum(sum(each.counts.values()) for each in told))

    def _may(self, now: datetime) -> bool:
        with database.writing(self._engine) as connection, connection.begin():
            return clock_is_steady(connection, now)


def is_due(connection: Connection, now: datetime) -> bool:
    """Whether a quiet hour has passed in every branch since the last time."""
    last = _last(connection, erasing.ERASED)
    known = [store.document(connection, branch) for branch in store.heads(connection)]
    return bool(known) and (last is None or last < min(_quiet_before(now, branch) for branch in known) or last > now)


def clock_is_steady(connection: Connection, now: datetime) -> bool:
    """Whether the clock may be believed: one that jumped by forty years would have everything erased.

    It is when something was erased not long ago. Otherwise it is believed once it has gone on for some days, in which
    people see the wrong date on their tickets; that it waits stands in the trail.
    """
    last, waits = _last(connection, erasing.ERASED), _last(connection, WAITS)
    if last is not None and timedelta() <= now - last < ABSENT:
        return True
    if waits is not None and timedelta() <= now - waits < ABSENT and (last is None or waits > last):
        return now - waits >= PATIENCE
    since = "" if last is None else last.isoformat()
    trail.record(connection, Entry(now, "", trail.OURSELVES, WAITS, {"since": since}))
    return False


def _quiet_before(now: datetime, branch: Branch) -> datetime:
    here = now.astimezone(ZoneInfo(branch.time_zone))
    quiet = here.replace(hour=QUIET, minute=0, second=0, microsecond=0)
    return quiet if quiet <= here else quiet - timedelta(days=1)


def _last(connection: Connection, action: str) -> datetime | None:
    which = (audit.c.branch == "") & (audit.c.action == action)
    return connection.scalar(select(audit.c.at).where(which).order_by(audit.c.number.desc()).limit(1))
