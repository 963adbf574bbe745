"""The single writer: a thread that takes whatever commands have come, and commits them together.

One sync of the disk serves all of them, so that many clients cost little more than one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from queue import Empty, SimpleQueue
from threading import Thread
from typing import NamedTuple

import structlog
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from domain.events import Recorded
from server import database
from server.refusals import BUSY, INTERNAL, STORAGE
from server.usecases import Asked, Group, Memory, Outcome, commit

Published = dict[str, list[tuple[Recorded, bytes]]]

_log = structlog.stdlib.get_logger(__name__)


class _Job(NamedTuple):
    """``asked`` is None for a job that only shows that the database can be written to."""

    asked: Asked | None
    tell: Callable[[Outcome], None]


class Writer:
    """See the module. Made and used on the event loop; ``publish`` is called there too, after each commit."""

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        new_page: Callable[[], str],
        publish: Callable[[Published], None],
        *,
        queue: int,
        group: int,
        key: bytes = b"",
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._new_page = new_page
        self._publish = publish
        self._limit = queue
        self._group = group
        self._key = key
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._memory = Memory()
        self._connection: Connection | None = None
        self._loop = asyncio.get_running_loop()
        self._thread = Thread(target=self._run, name="writer", daemon=True)

    def start(self) -> None:
        """Begin to take commands."""
        self._thread.start()

    def stop(self) -> None:
        """Do what has come so far, then end. Blocks until it is done; nothing may be submitted afterwards."""
        self._jobs.put(None)
        self._thread.join()

    async def submit(self, asked: Asked) -> Outcome:
        """Do the command; returns once it is committed, or refused. A full queue refuses at once."""
        return await self._done(asked)

    async def check(self) -> bool:
        """Whether a transaction that writes can begin now."""
        return await self._done(None) == b""

    def put(self, asked: Asked | None, tell: Callable[[Outcome], None]) -> None:
        """Do the command, and call ``tell`` on the loop with what `submit` returns. Never before this returns."""
        if self._jobs.qsize() >= self._limit:
            self._loop.call_soon(tell, BUSY)
        else:
            self._jobs.put(_Job(asked, tell))

    async def _done(self, asked: Asked | None) -> Outcome:
        future: asyncio.Future[Outcome] = self._loop.create_future()

        def tell(outcome: Outcome) -> None:
            if not future.done():  # who asked may have gone away
                future.set_result(outcome)

        self.put(asked, tell)
        return await future

    def _run(self) -> None:
        going = True
        while going:
            job = self._jobs.get()
            jobs: list[_Job] = []
            while job is not None:
                jobs.append(job)
                if len(jobs) == self._group:
                    break
                try:
                    job = self._jobs.get_nowait()
                except Empty:
                    break
            going = job is not None
            if jobs:
                self._serve(jobs)
        if self._connection is not None:
            self._connection.close()

    def _serve(self, jobs: Sequence[_Job]) -> None:
        """Commit ``jobs`` together, and only then tell who asked and who follows."""
        outcomes: list[Outcome]
        published: Published = {}
        try:
            outcomes, published = self._commit(jobs)
        except Exception as error:  # noqa: BLE001 (this thread must outlive any fault; it is logged below)
            self._forget()
            if _of_storage(error):
                _log.error("storage_unavailable", commands=len(jobs), error=_first_line(error))
                outcomes = [STORAGE] * len(jobs)
            elif len(jobs) > 1:
                # A fault of ours in one command must not take its neighbours with it: each tries again alone.
                for job in jobs:
                    self._serve([job])
                return
            else:
                _log_fault(error)
                outcomes = [INTERNAL]
        pairs = [(job.tell, outcome) for job, outcome in zip(jobs, outcomes, strict=True)]
        self._loop.call_soon_threadsafe(_deliver, pairs, published, self._publish)

    def _commit(self, jobs: Sequence[_Job]) -> tuple[list[Outcome], Published]:
        if self._connection is None:
            self._connection = database.by_key(self._engine)
        asked = [job.asked for job in jobs if job.asked is not None]
        group = Group()
        if asked:
            group = commit(self._connection, self._memory, asked, self._clock(), self._new_page, self._key)
        else:
            with self._connection.begin():
                pass
        outcomes = iter(group.outcomes)
        return [b"" if job.asked is None else next(outcomes) for job in jobs], group.published

    def _forget(self) -> None:
        """What is in memory may be ahead of the database, and the connection may be broken: start both again."""
        self._memory.rooms.clear()
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.invalidate()
                connection.close()
            except (SQLAlchemyError, OSError) as error:
                _log.warning("connection_not_closed", error=_first_line(error))


def _deliver(
    pairs: Sequence[tuple[Callable[[Outcome], None], Outcome]],
    published: Published,
    publish: Callable[[Published], None],
) -> None:
    try:
        if published:
            publish(published)
    finally:  # it is committed, whatever becomes of the news
        for tell, outcome in pairs:
            try:
                tell(outcome)
            except Exception:  # noqa: BLE001 (the others have to be told; it is logged)
                _log.exception("answer_failed")


def _of_storage(error: Exception) -> bool:
    """Whether the database cannot do its work, rather than that it will not take what we gave it."""
    return isinstance(error, SQLAlchemyError | OSError) and not isinstance(error, DataError | IntegrityError)


def _log_fault(error: Exception) -> None:
    if isinstance(error, SQLAlchemyError):
        _log.error("command_failed", error=_first_line(error))  # the lines after it may say what was to be stored
    else:
        _log.exception("command_failed")


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
