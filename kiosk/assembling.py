"""What is behind the totem's window, put together: server, printer, view model. Loaded after the first picture."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from client.access import Access, describe
from client.enrolling import Admission
from client.errors import LocalFailed
from client.stream import News
from domain.branch import Branch
from kiosk.chat.ears import Ears
from kiosk.chat.talk import Helper
from kiosk.keepsake import NoKeepsake
from kiosk.kiosk_view_model import KioskViewModel, Means
from kiosk.libras.clips import clips
from kiosk.libras.parts import Motion
from kiosk.patience import Patience
from kiosk.pulsing import Means as PulsingMeans
from kiosk.pulsing import Pulsing
from kiosk.settings import Settings
from kiosk.showing.pages import Inputs
from kiosk.speech.equipment import begin_hearing
from kiosk.speech.narrator import Narrator
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
from ui.jobs import Following, Jobs, nothing

if TYPE_CHECKING:
    from client.novosga_totem import NovosgaTotem

log = logging.getLogger("vez.kiosk")


class Totem:
    """A totem at work, until `close`."""

    def __init__(
        self,
        view_model: KioskViewModel,
        worker: SpoolWorker,
        working: Working | NovosgaTotem,
        followings: tuple[Following, ...],
        narrator: Narrator,
        motion: Motion,
    ) -> None:
        self._view_model, self._worker, self._working, self._followings = view_model, worker, working, followings
        self._narrator, self._motion = narrator, motion

    @property
    def worker(self) -> SpoolWorker:
        """Who prints."""
        return self._worker

    def close(self) -> None:
        """Let go of server and printer. A paper on its way is in doubt."""
        for following in self._followings:
            following.cancel()
        self._narrator.stop()
        self._motion.close()
        self._worker.stop()
        self._view_model.close()
        self._working.close()


def make_printer(
    settings: Settings,
    outside: Outside,
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
        Spool(settings.data / SPOOL_FILE, outside.clock), parse(settings.printer), profile_named(settings.profile),
        outside.clock, on_job, changed, WorkerSettings(roll=roll, seconds=outside.monotonic), others,
    )  # fmt: skip
    return worker


def assemble(settings: Settings, outside: Outside, application: Application, screen: Screen) -> Totem:
    """Put it together and start it. Raises `VezError` when a setting cannot be used."""
    settings.data.mkdir(parents=True, exist_ok=True)
    jobs = Jobs()
    worker = make_printer(
        settings,
        outside,
        lambda report: jobs.post(view_model.paper, report),
        lambda status: jobs.post(view_model.printer, status),
    )
    access = Access(settings.server, settings.code, describe("totem"), outside.jitter, settings.ca)
    other = settings.novosga
    working = other.totem(outside.clock) if other else Working(access, settings.data, outside, worker.has)
    means = Means(
        gateway=working.issuing, printer=worker, jobs=jobs, clock=outside.clock, monotonic=outside.monotonic,
        new_id=outside.new_id, base_url=settings.public_url, patience=Patience(idle=settings.idle_s),
        helper=_helper(settings, outside), ears=_ears(settings, outside),
        keepsake=working.keepsake if isinstance(working, Working) else NoKeepsake(), reader=settings.reader,
    )  # fmt: skip
    view_model = KioskViewModel(screen.part("face"), means, application.languages, _first(settings))
    screen.window.installEventFilter(view_model)
    view_model.restore(working.welcome)
    if working.welcome is None and (branch := _brought(settings.data)) is not None:
        view_model.show_content(branch)
    narrator = begin_hearing(
        settings.hearing, screen, view_model, application.languages, settings.data / "speech", outside.monotonic
    )
    motion = Motion(settings, None if other else access, screen, view_model)
    enrol = EnrolScreen(screen.part("enrolFace"), access.asking.host, settings.server)
    followings = [
        jobs.follow(working.follow, _either(enrol, view_model), view_model.fail),
        jobs.follow(working.reconcile, nothing, view_model.fail),
        jobs.follow(lambda _, stop: (other or access).renew(stop.wait), nothing, view_model.fail),
        *_pulsing(settings, outside, access, worker, jobs, view_model),
        *motion.begin(jobs, view_model.fail),
    ]
    worker.start()
    worker.look()  # whoever comes first is told, too
    return Totem(view_model, worker, working, tuple(followings), narrator, motion)


def _helper(settings: Settings, outside: Outside) -> Callable[[], Helper] | None:
    """What makes the assistant, where there is one: a branch of others has no cards for it to read."""
    assisting = settings.assisting
    if not assisting.on or settings.novosga:
        return None

    def make() -> Helper:
        from kiosk.chat.assistant import Assistance  # loaded when the totem is on the screen already
        from kiosk.chat.model import encoder, pen

        found = pen(assisting, os.environ, outside.monotonic)
        if found is not None:
            threading.Thread(target=found.prepare, name="vez-model", daemon=True).start()
        return Assistance(found, encoder(assisting))

    return make


def _ears(settings: Settings, outside: Outside) -> Callable[[], Ears]:
    """What hears, where there is a microphone and a model for it; raises the reason where there is not."""

    def make() -> Ears:
        from kiosk.chat.ears import open_ears

        return open_ears(settings.assisting, os.environ, outside.monotonic)

    return make


def _brought(folder: Path) -> Branch | None:
    """The branch that a signed file brought to a totem that has never met its server."""
    from kiosk.setup.carrying import content  # which brings what files are signed with

    try:
        return content(folder)
    except LocalFailed as error:
        log.warning("%s", error)
        return None


def _first(settings: Settings) -> Inputs:
    """What is known of the screen before anybody touches it."""
    return Inputs(
        language=settings.language,
        low_offered=settings.reach < 0.95,
        small_screen=settings.small_screen,
        clips=clips(settings.data / "libras"),
        scanner=bool(settings.camera) or settings.reader is not None,
        errands=settings.novosga is None,
    )


def _pulsing(
    settings: Settings,
    outside: Outside,
    access: Access,
    worker: SpoolWorker,
    jobs: Jobs,
    view_model: KioskViewModel,
) -> list[Following]:
    """Tells how this totem is; only our own server asks."""
    if settings.novosga:
        return []
    means = PulsingMeans(
        access.api(), settings.data, outside.clock, lambda: worker.printers[0], outside.jitter,
        access.asking.software, settings.roll_m,
    )  # fmt: skip
    return [jobs.follow(Pulsing(means).run, nothing, view_model.fail)]


def _either(enrol: EnrolScreen, view_model: KioskViewModel) -> Callable[[News | Admission], None]:
    """Shows how the admission stands, while there is no news."""

    def take(piece: News | Admission) -> None:
        if isinstance(piece, Admission):
            enrol.take(piece)
        else:
            view_model.take(piece)

    return take
