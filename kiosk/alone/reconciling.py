"""A totem and its server come to agree: what was given alone is told, and numbers for the next time are asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from client.errors import ClientError, LocalFailed
from client.outbox import Outbox
from domain.answers import Answer
from domain.commands import AnyCommand
from domain.errors import LeaseElsewhere, NoNumbersLeft
from domain.numbering import service_day
from kiosk.alone.clock import Timekeeper
from kiosk.alone.keeping import Keeper
from kiosk.alone.record import Record

SOON_S, LATE_S = 0.3, 8.0  # between attempts: the first, and at most
QUIET_S = 30.0  # between looks when there is nothing to tell
NONE_LEFT_S = 600.0  # when every number is lent

log = logging.getLogger("vez.kiosk")


@dataclass(frozen=True)
class Means:
    """What it works with. ``send`` reaches the server; ``answered`` is called when it has; ``jitter`` as in `Api`."""

    send: Callable[[AnyCommand], Answer]
    outbox: Outbox
    record: Record
    keeper: Keeper
    times: Timekeeper
    new_id: Callable[[], str]
    jitter: Callable[[], float]
    monotonic: Callable[[], float]
    answered: Callable[[], None]


class Reconciling:
    """Its `run` has a thread of its own; `wake` may be called from any."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._news = Event()
        self._ask_at = 0.0

    def wake(self) -> None:
        """There is something to tell, or the server is there again."""
        self._news.set()

    def run(self, stop: Event) -> None:
        """Until ``stop`` is set and `wake` was called."""
        wait = SOON_S
        while not stop.is_set():
            try:
                done = self.round(stop)
            except LocalFailed as error:  # a full disk passes
                done = False
                if not stop.is_set():
                    log.warning("%s", error)
            wait = SOON_S if done else min(LATE_S, wait * 2)
            self._news.wait(QUIET_S if done else wait * (0.5 + self._means.jitter()))
            self._news.clear()

    def round(self, stop: Event) -> bool:
        """Tell what waits, then ask for numbers; whether there is nothing more to do for now. Raises `LocalFailed`."""
        means = self._means
        had = means.outbox.waiting()
        told = means.outbox.deliver(means.send, stop.is_set)
        if had > means.outbox.waiting():
            means.answered()
            log.info("told the server of %d, waiting=%d", had - means.outbox.waiting(), means.outbox.waiting())
        return self._ask() and told

    def _ask(self) -> bool:
        """Ask for numbers where others would be lent; whether that is as it should be."""
        means = self._means
        if not means.keeper.is_online or means.monotonic() < self._ask_at:
            return True
        if (branch := means.keeper.branch) is not None:
            means.outbox.forget(means.times.now())
            means.record.forget(service_day(means.times.now(), branch.time_zone))
        command = means.keeper.wanted(means.new_id)
        if command is None:
            return True
        self._ask_at = means.monotonic() + SOON_S  # the event that says what was lent comes on another way
        try:
            means.send(command)
        except LeaseElsewhere:
            means.keeper.refuse()
        except NoNumbersLeft:
            log.warning("every number is lent: this totem gives no tickets when it is cut off")
            self._ask_at = means.monotonic() + NONE_LEFT_S
        except ClientError as error:
            log.info("numbers cannot be asked for: %s", error)
            return False
        return True
