"""Tells the server every minute how this totem is, and what technicians did at it, while the server is there."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec

from client.api import Api
from client.errors import ClientError, LocalFailed
from domain.health import Act, Pulse
from kiosk.setup import carrying, record
from kiosk.setup.acts import Acts
from kiosk.setup.facts import Facts, gather
from printer.errors import SpoolFailed
from printer.spool import SPOOL_FILE, Spool
from printer.status import PrinterStatus

EVERY_S = 60.0
log = logging.getLogger("vez.kiosk")


@dataclass(frozen=True)
class Means:
    """What it works with. ``printer`` gives address and status of the printer in charge; ``jitter`` as in `Api`.

    ``roll_m`` is the length of a new roll, where that is known.
    """

    api: Api
    folder: Path
    clock: Callable[[], datetime]
    printer: Callable[[], tuple[str, PrinterStatus | None]]
    jitter: Callable[[], float]
    software: str
    roll_m: float | None = None


def digest(data: bytes) -> str:
    """What tells one version of a document from another, in 16 letters."""
    return sha256(data).hexdigest()[:16]


def pulse_of(facts: Facts, software: str, document: str, paper_left_m: float | None, acts: list[Act]) -> Pulse:
    """How a totem is, as the server is told it."""
    return Pulse(
        software=software,
        configuration=digest(msgspec.json.encode(facts.configuration)),
        document=document,
        printer=facts.printer.condition.value if facts.printer else "",
        paper_left_m=paper_left_m,
        disk_free_mb=facts.disk_free_mb,
        temperature_c=facts.temperature_c,
        clock_offset_s=facts.clock_offset_s,
        waiting=facts.standing.waiting if facts.standing else 0,
        acts=tuple(acts),
    )


class Pulsing:
    """See the module. ``run`` is for a thread of its own."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def run(self, _give: Callable[[None], None], stop: threading.Event) -> None:
        """Tell, until ``stop``."""
        while not stop.wait(EVERY_S * (0.75 + self._means.jitter() / 2)):
            self.once()

    def once(self) -> bool:
        """Tell now; whether the server has it."""
        means = self._means
        try:
            facts = gather(means.folder, means.clock(), means.printer()[1])
            if facts.standing is None or not facts.standing.branch:
                return False
            acts = Acts(means.folder).after(facts.record.told)
            pulse = pulse_of(facts, means.software, self._document(), self._paper_left(), acts)
            heard = means.api.tell_health(facts.standing.branch, pulse)
            if acts and heard.acts >= acts[-1].number:
                record.note(means.folder, told=heard.acts)
        except ClientError as error:  # whoever follows the server says so already
            log.debug("the server was not told how this totem is: %s", error)
            return False
        except LocalFailed as error:
            log.warning("how this totem is cannot be found out: %s", error)
            return False
        return True

    def _document(self) -> str:
        branch = carrying.content(self._means.folder)
        return digest(msgspec.json.encode(branch)) if branch else ""

    def _paper_left(self) -> float | None:
        means = self._means
        if means.roll_m is None:
            return None
        try:
            spool = Spool(means.folder / SPOOL_FILE, means.clock, owner=False)
        except SpoolFailed:
            return None
        try:
            return max(0.0, means.roll_m - spool.used_mm(means.printer()[0]) / 1000)
        finally:
            spool.close()
