"""What is behind the totem's window, put together: server, printer, view model. Loaded after the first picture."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from client.access import Access, describe
from client.enrolling import Admission
from client.stream import News
from kiosk.kiosk_view_model import KioskViewModel, Means
from kiosk.patience import Patience
from kiosk.settings import Settings
from kiosk.showing import Inputs
from kiosk.working import Outside, Working
from printer.machine import Printer
from printer.profile import profile_named
from printer.roll import Roll
from printer.spool import SPOOL_FILE, Spool
from printer.status import Condition, PrinterStatus
from printer.transport.address import parse
from printer.worker import JobReport, SpoolWorker, WorkerSettings
from ui.application import Application, Screen
from ui.enrolling import EnrolScreen
from ui.jobs import Following, Jobs

log = logging.getLogger("vez.kiosk")


class Totem:
    """A totem at work, until `close`."""

    def __init__(
        self, view_model: KioskViewModel, worker: SpoolWorker, working: Working, followings: tuple[Following, ...]
    ) -> None:
        self._view_model, self._worker, self._working, self._followings = view_model, worker, working, followings

    def close(self) -> None:
        """Let go of server and printer. A paper on its way is in doubt."""
        for following in self._followings:
            following.cancel()
        self._worker.stop()
        self._view_model.close()
        self._working.close()


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
    jobs = Jobs()
    worker = make_printer(
        settings,
        outside.clock,
        lambda report: jobs.post(view_model.paper, report),
        lambda status: jobs.post(view_model.printer, status),
    )
    access = Access(settings.server, settings.code, describe("totem"), outside.jitter, settings.ca)
    working = Working(access, settings.data, outside, worker.has)
    means = Means(
        gateway=working.issuing,
        printer=worker,
        jobs=jobs,
        clock=outside.clock,
        monotonic=outside.monotonic,
        new_id=outside.new_id,
        base_url=settings.public_url,
        patience=Patience(idle=settings.idle_s),
    )
    first = Inputs(language=settings.language, low_offered=settings.reach < 0.95, small_screen=settings.small_screen)
    view_model = KioskViewModel(screen.part("face"), means, application.languages, first)
    screen.window.installEventFilter(view_model)
    view_model.restore(working.welcome)
    enrol = EnrolScreen(screen.part("enrolFace"), access.asking.host, settings.server)
    followings = (
        jobs.follow(working.follow, _either(enrol, view_model), view_model.fail),
        jobs.follow(working.reconcile, _nothing, view_model.fail),
        jobs.follow(lambda _, stop: access.renew(stop.wait), _nothing, view_model.fail),
    )
    worker.start()
    worker.look()  # whoever comes first is told, too
    return Totem(view_model, worker, working, followings)


def _either(enrol: EnrolScreen, view_model: KioskViewModel) -> Callable[[News | Admission], None]:
    """Shows how the admission stands, while there is no news."""

    def take(piece: News | Admission) -> None:
        if isinstance(piece, Admission):
            enrol.take(piece)
        else:
            view_model.take(piece)

    return take


def _nothing(_: None) -> None:
    """For work that has no outcome."""
