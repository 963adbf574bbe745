"""What is behind the totem's window, put together: server, printer, view model. Loaded after the first picture."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from client.api import Api, Patience
from client.stream import Began, News, follow
from domain.answers import Answer
from domain.commands import IssueTicket
from kiosk.kiosk_view_model import KioskViewModel, Means
from kiosk.memory import Memory
from kiosk.patience import Patience as IdlePatience
from kiosk.settings import Settings
from kiosk.showing import Inputs
from printer.machine import Printer
from printer.profile import profile_named
from printer.roll import Roll
from printer.spool import SPOOL_FILE, Spool
from printer.status import Condition, PrinterStatus
from printer.transport.address import parse
from printer.worker import JobReport, SpoolWorker, WorkerSettings
from ui.application import Application, Screen
from ui.jobs import Following, Jobs

HURRY = Patience(connect=1.0, answer=2.0, tries=2)  # a citizen stands there

log = logging.getLogger("vez.kiosk")


@dataclass(frozen=True)
class Outside:
    """What only `main.py` may take from the world: clocks, ids and chance."""

    clock: Callable[[], datetime]
    monotonic: Callable[[], float]
    new_id: Callable[[], str]
    jitter: Callable[[], float]


class Server:
    """The server as this totem sees it. Tickets can be asked for once `follow` has reached it."""

    def __init__(self, settings: Settings, jitter: Callable[[], float]) -> None:
        self._hurried = Api(settings.server, settings.token, jitter, patience=HURRY)
        self._patient = Api(settings.server, settings.token, jitter)
        self._jitter = jitter
        self._one_at_a_time = threading.Lock()
        self._branch = ""

    def issue(self, command: IssueTicket) -> Answer:
        """Have a ticket issued."""
        with self._one_at_a_time:
            return self._hurried.send(self._branch, command)

    def follow(self, give: Callable[[News], None], stop: threading.Event) -> None:
        """Tell ``give`` everything, until ``stop``."""
        for news in follow(self._patient, stop.wait, self._jitter):
            if isinstance(news, Began):
                self._branch = news.welcome.branch.id
            give(news)


class Totem:
    """A totem at work, until `close`."""

    def __init__(self, view_model: KioskViewModel, worker: SpoolWorker, following: Following) -> None:
        self._view_model, self._worker, self._following = view_model, worker, following

    def close(self) -> None:
        """Let go of server and printer. A paper on its way is in doubt."""
        self._following.cancel()
        self._worker.stop()
        self._view_model.close()


def make_printer(
    settings: Settings,
    clock: Callable[[], datetime],
    on_job: Callable[[JobReport], None],
    on_status: Callable[[PrinterStatus], None],
) -> SpoolWorker:
    """The printer's own thread, not started yet; it calls ``on_job`` and ``on_status``, and logs each change."""
    before = Condition.UNKNOWN

    def changed(status: PrinterStatus) -> None:
        nonlocal before
        address = next(address for address, last in worker.printers if last is status)
        level = logging.INFO if status.can_print else logging.WARNING
        log.log(level, "printer=%s condition=%s before=%s detail=%r", address, status.condition, before, status.detail)
        before = status.condition
        on_status(status)

    others: list[Printer] = []
    if settings.second_printer:
        others.append(Printer(parse(settings.second_printer), profile_named(settings.second_profile)))
    roll = Roll(settings.roll_m * 1000) if settings.roll_m else None
    worker = SpoolWorker(
        Spool(settings.data / SPOOL_FILE, clock), parse(settings.printer), profile_named(settings.profile), clock,
        on_job, changed, WorkerSettings(roll=roll), others,
    )  # fmt: skip
    return worker


def assemble(settings: Settings, outside: Outside, application: Application, screen: Screen) -> Totem:
    """Put it together and start it. Raises `VezError` when a setting cannot be used."""
    settings.data.mkdir(parents=True, exist_ok=True)
    jobs, server, memory = Jobs(), Server(settings, outside.jitter), Memory(settings.data / "branch.json")
    worker = make_printer(
        settings,
        outside.clock,
        lambda report: jobs.post(view_model.paper, report),
        lambda status: jobs.post(view_model.printer, status),
    )
    means = Means(
        gateway=server,
        printer=worker,
        jobs=jobs,
        clock=outside.clock,
        monotonic=outside.monotonic,
        new_id=outside.new_id,
        base_url=settings.public_url,
        remember=memory.remember,
        patience=IdlePatience(idle=settings.idle_s),
    )
    first = Inputs(language=settings.language, low_offered=settings.reach < 0.95, small_screen=settings.small_screen)
    view_model = KioskViewModel(screen.part("face"), means, application.languages, first)
    screen.window.installEventFilter(view_model)
    jobs.run(memory.recall, view_model.restore, view_model.fail)
    following = jobs.follow(server.follow, view_model.take, view_model.fail)
    worker.start()
    worker.look()  # whoever comes first is told, too
    return Totem(view_model, worker, following)
