"""What of a totem works without a screen, put together: server, database, outbox, and tickets whatever happens."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from client.access import Access
from client.enrolling import Admission
from client.errors import LocalFailed, Unreachable
from client.outbox import Outbox
from client.stream import Began, News, Resumed
from domain.agenda import Finds, Search
from domain.answers import Answer, TicketPage, Welcome
from domain.commands import AnyCommand, AskForHelp, Cancel, CheckIn, HelpDone, IssueTicket
from domain.later import QuieterHours
from domain.opinions import Holder, Opinion, Ratable
from kiosk.alone import issuing, reconciling
from kiosk.alone.clock import Timekeeper
from kiosk.alone.issuing import Issuing, Trust
from kiosk.alone.keeping import Keeper
from kiosk.alone.memory import Memory, open_database
from kiosk.alone.reconciling import Reconciling
from kiosk.alone.record import Record
from kiosk.alone.server import HURRY, Hurried
from kiosk.keepsake import Keepsake, Kept

log = logging.getLogger("vez.kiosk")


@dataclass(frozen=True)
class Outside:
    """What only `main.py` may take from the world: clocks, ids and chance."""

    clock: Callable[[], datetime]
    monotonic: Callable[[], float]
    new_id: Callable[[], str]
    jitter: Callable[[], float]


class Server:
    """The server as this totem sees it, on a connection for each purpose. ``branch`` is empty until it is known."""

    def __init__(self, access: Access, branch: str) -> None:
        self._hurried = Hurried(lambda: access.api(HURRY))
        self._telling, self._access = access.api(), access
        self.branch = branch

    def issue(self, command: IssueTicket) -> Answer:
        """The ticket, while somebody waits for it."""
        return self._hurried.send(self._known(), command)

    def command(self, command: CheckIn | Cancel | AskForHelp | HelpDone) -> Answer:
        """The same for other commands of citizens."""
        return self._hurried.send(self._known(), command)

    def find(self, search: Search) -> Finds:
        """The appointments of who is here."""
        branch = self._known()
        return self._hurried.do(lambda api: api.find_appointment(branch, search))

    def page(self, token: str) -> TicketPage:
        """What the page of a ticket shows."""
        return self._hurried.do(lambda api: api.ticket_page(token))

    def ratable(self, holder: Holder) -> Ratable:
        """Whether who holds a ticket may say what they think."""
        branch = self._known()
        return self._hurried.do(lambda api: api.find_rating(branch, holder))

    def rate(self, opinion: Opinion) -> Ratable:
        """What they think."""
        branch = self._known()
        return self._hurried.do(lambda api: api.rate(branch, opinion))

    def quieter(self, service: str) -> QuieterHours:
        """The hours at which a service is quieter."""
        branch = self._known()
        return self._hurried.do(lambda api: api.quieter_hours(branch, service))

    def tell(self, command: AnyCommand) -> Answer:
        """What the server has to know, with all the time it takes."""
        return self._telling.send(self._known(), command)

    def follow(self, give: Callable[[News | Admission], None], stop: threading.Event) -> None:
        """Tell ``give`` everything, until ``stop``."""
        for news in self._access.follow(stop.wait):
            if isinstance(news, Began):
                self.branch = news.welcome.branch.id
            give(news)

    def _known(self) -> str:
        if not self.branch:
            raise Unreachable("the server was never met, so the branch is not known")
        return self.branch


class Working:
    """A totem without a screen. ``has_paper`` tells whether the paper of a ticket is on its way or out.

    Raises `LocalFailed` when its database in ``folder`` cannot be used.
    """

    def __init__(self, access: Access, folder: Path, outside: Outside, has_paper: Callable[[str], bool]) -> None:
        self._local = open_database(folder)
        self._keeping, self._is_open = threading.Lock(), True
        memory = Memory(self._local)
        self.keepsake: Keepsake = Kept(memory)
        self.welcome: Welcome | None = memory.recall()
        times = Timekeeper(memory, outside.clock, outside.monotonic)
        outbox = Outbox(self._local)
        record, trust = Record(self._local, outbox), Trust(outside.monotonic)
        self.keeper = Keeper(memory, times, outside.monotonic, outside.new_id())
        self._server = Server(access, self.welcome.branch.id if self.welcome else "")
        try:
            record.recover(has_paper, outside.new_id, times.now())
        except LocalFailed as error:  # a full disk; with its server the totem works all the same
            log.warning("what the last run left is not put right: %s", error)
        self._reconciling = Reconciling(
            reconciling.Means(
                self._server.tell, outbox, record, self.keeper, times, outside.new_id, outside.jitter,
                outside.monotonic, answered=trust.regain,
            )
        )  # fmt: skip
        self.issuing = Issuing(
            issuing.Means(self._server, record, self.keeper, times, trust, outside.new_id, self._reconciling.wake)
        )

    def follow(self, give: Callable[[News | Admission], None], stop: threading.Event) -> None:
        """Tell ``give`` what happens, until ``stop``; what has to survive is on disk before."""
        self._server.follow(partial(self._pass, give), stop)

    def reconcile(self, _give: Callable[[None], None], stop: threading.Event) -> None:
        """Tell the server what was done without it, until ``stop``."""
        self._reconciling.run(stop)

    def reconcile_once(self, stop: threading.Event) -> bool:
        """One round of it, on this thread; whether nothing is left to do. Raises `LocalFailed`."""
        return self._reconciling.round(stop)

    def close(self) -> None:
        """Close the database. Nothing that comes later is kept."""
        with self._keeping:
            self._is_open = False
        self._reconciling.wake()
        self._local.close()

    def _pass(self, give: Callable[[News | Admission], None], news: News | Admission) -> None:
        with self._keeping:
            if self._is_open and not isinstance(news, Admission):
                self.keeper.take(news)
        if isinstance(news, Began | Resumed):
            self._reconciling.wake()
        give(news)
