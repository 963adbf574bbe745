"""Tells the server every minute how this panel is: its sound, its pictures, its disk, its clock."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import msgspec

from client.errors import ClientError
from domain.branch import Branch
from domain.health import Heard, Pulse

EVERY_S = 60.0
SOUND_WORKS = "works"
log = logging.getLogger("vez.panel")


@dataclass(frozen=True)
class Vitals:
    """How a panel is now. ``sound`` are the parts of its sound that do not work; ``clock_offset_s`` as in `Pulse`."""

    branch: Branch | None = None
    clock_offset_s: float = 0.0
    sound: tuple[str, ...] = ()
    missing_pictures: int = 0


class Server(Protocol):
    """Who is told (`client.api.Api`)."""

    def tell_health(self, branch: str, pulse: Pulse) -> Heard: ...


class Pulsing:
    """``vitals`` may be asked from any thread; ``folder`` is on the disk to look at; ``jitter`` as in `Api`."""

    def __init__(
        self, server: Server, vitals: Callable[[], Vitals], software: str, folder: Path, jitter: Callable[[], float]
    ) -> None:
        self._server = server
        self._vitals = vitals
        self._software = software
        self._folder = folder
        self._jitter = jitter

    def run(self, _give: Callable[[None], None], stop: threading.Event) -> None:
        """Tell, until ``stop``: for a thread of its own."""
        while not stop.wait(EVERY_S * (0.75 + self._jitter() / 2)):
            self.once()

    def once(self) -> bool:
        """Tell now; whether the server has it."""
        vitals = self._vitals()
        if vitals.branch is None:
            return False
        try:
            self._server.tell_health(vitals.branch.id, pulse_of(vitals, self._software, self._folder))
        except ClientError as error:  # whoever follows the server says so already
            log.debug("the server was not told how this panel is: %s", error)
            return False
        return True


def pulse_of(vitals: Vitals, software: str, folder: Path) -> Pulse:
    """How a panel is, as the server is told it."""
    document = "" if vitals.branch is None else sha256(msgspec.json.encode(vitals.branch)).hexdigest()[:16]
    try:
        free = shutil.disk_usage(folder).free // 1_000_000
    except OSError:
        free = None
    return Pulse(
        software=software,
        document=document,
        disk_free_mb=free,
        clock_offset_s=round(vitals.clock_offset_s, 1),
        sound="-".join(sorted(vitals.sound)) or SOUND_WORKS,
        missing_pictures=vitals.missing_pictures,
    )
