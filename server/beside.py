"""What runs beside the requests, for as long as they are answered: if one of them ends, all end, in order.

A server that no longer looks who was revoked, or no longer tells its screens what other servers did, would seem to be
well. Whoever keeps the server starts it again, whole.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from traceback import extract_tb
from typing import Protocol

import structlog

from server.errors import WorkerEnded

_log = structlog.stdlib.get_logger(__name__)


class Worker(Protocol):
    """What runs beside the requests, until it is cancelled."""

    async def run(self) -> None:
        """Go on until then."""
        ...


async def beside(workers: Sequence[Worker | None], work: Coroutine[None, None, None], stop: Callable[[], None]) -> None:
    """Do ``work`` while these run. When one of them ends, ``stop`` asks ``work`` to end too.

    Raises `WorkerEnded` then, once ``work`` has come to its end, and what ``work`` raises.
    """
    tasks = [asyncio.create_task(each.run(), name=type(each).__name__) for each in workers if each is not None]
    for task in tasks:
        task.add_done_callback(_tell)
    working = asyncio.create_task(work)
    gc.freeze()  # what is here now stays: no need to look at it again and again
    try:
        await asyncio.wait([working, *tasks], return_when=asyncio.FIRST_COMPLETED)
        ended = [task for task in tasks if task.done()]
        for task in ended:
            if task.cancelled():  # not by us: we have not asked for any end yet
                _log.error("worker_ended", worker=task.get_name(), error="CancelledError")
        if ended:
            stop()
        await working
        if ended:
            raise WorkerEnded(ended[0].get_name())
    finally:
        for task in (working, *tasks):
            task.cancel()
        await asyncio.gather(working, *tasks, return_exceptions=True)


def _tell(task: asyncio.Task[None]) -> None:
    """At once: what is under way may take its time to end."""
    if not task.cancelled():
        _log.error("worker_ended", worker=task.get_name(), **_why(task.exception()))


def _why(error: BaseException | None) -> dict[str, str]:
    """The kind of error, and where. What it says may be about a person."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    if error is None:
        return {}
    place = extract_tb(error.__traceback__)[-1]
    return {"error": type(error).__name__, "place": f"{Path(place.filename).name}:{place.lineno}"}
