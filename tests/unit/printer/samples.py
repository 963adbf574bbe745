"""A ticket as a totem fills it, and a virtual printer that runs inside the test."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any, TypeVar

from domain.paper import Place, TicketFacts
from domain.template import Templates
from domain.words import Text
from printer.delivery import Deadlines
from printer.errors import WriteFailed
from printer.layout import Paper
from printer.profile import PROFILES, Profile
from printer.template.filling import paper
from printer.transport.network import NetworkTransport
from printer.virtual import Fault, PlannedFault, VirtualPrinter
from printer.worker import WorkerSettings

T = TypeVar("T")

VIRTUAL = PROFILES["virtual"]
QUICK = WorkerSettings(
    deadlines=Deadlines(connect=5.0, answer=1.0, write=2.0, printed=3.0), retries=(0.05,), check_every=None
)

URL = "https://vez.exemplo.gov.br/t/3fK9aQ2mZx7RtB1nLw0pUg"


@dataclass(frozen=True)
class Sample:
    """What a ticket says, by the built-in template, in Portuguese."""

    number: str = "P042"
    service: str = "Carteira de Identidade"
    qr_url: str = URL
    fictional: bool = False

    def paper(self) -> Paper:
        """The ticket as a totem fills it."""
        place = Place(
            institution="Central de Atendimento ao Cidadão", branch="Unidade Centro", ombudsman="162",
            fictional=self.fictional,
        )  # fmt: skip
        facts = TicketFacts(
            place=place, number=self.number, service=self.service, issued="22/11/2026 às 14:05", priority=True,
            people_ahead="3", wait="10 a 15 minutos", page=self.qr_url, max_wait="30 minutos",
            message="Aguarde ser chamado no painel.",
        )  # fmt: skip
        return paper(facts, "pt_BR", Templates(second_copy=Text("2ª via")))


TICKET = Sample()


def take(queue: Queue[T], seconds: float = 60.0) -> T:
    """The next of ``queue``, or a failure that says that it did not come."""
    try:
        return queue.get(timeout=seconds)
    except Empty:
        raise AssertionError(f"nothing came within {seconds:g} s") from None


class Mute:
    """A printer that tells nothing of itself and, while it has no paper, takes no byte. ``opened`` hears each turn."""

    two_way = False

    def __init__(self, has_paper: bool = False, opened: Callable[[], None] = lambda: None) -> None:
        self.has_paper, self._opened = has_paper, opened
        self.papers: list[bytes] = []

    def __str__(self) -> str:
        return "file:///dev/usb/mute"

    def open(self, timeout: float) -> Mute:
        """It is its own connection."""
        self._opened()
        return self

    def write(self, data: bytes, timeout: float) -> None:
        """All of it, or nothing."""
        if not self.has_paper:
            raise WriteFailed("No space left on device", 0)
        self.papers.append(data)

    def read(self, most: int, timeout: float) -> bytes:
        """Nobody may listen."""
        raise AssertionError("it tells nothing")

    def abort(self) -> None:
        """It never waits."""

    def close(self) -> None:
        """It holds nothing."""


class Running:
    """A virtual printer at work: its events, and its address."""

    def __init__(self, printer: VirtualPrinter, port: int, events: Queue[dict[str, Any]]) -> None:
        self.printer, self.port, self.events = printer, port, events
        self.transport = NetworkTransport("127.0.0.1", port)

    def wait_for(self, event: str) -> dict[str, Any]:
        """The next event of this kind."""
        deadline = time.monotonic() + 10
        while (found := take(self.events, max(deadline - time.monotonic(), 0.01)))["event"] != event:
            pass
        return found

    def become(self, fault: Fault) -> None:
        """Change its state, and wait until it has."""
        self.printer.tell(fault)
        self.wait_for("state")


@contextmanager
def running(out: Path | None = None, fault: Fault | None = None, profile: Profile = VIRTUAL) -> Iterator[Running]:
    """A virtual printer on a free port, until the end of the block."""
    events: Queue[dict[str, Any]] = Queue()
    printer = VirtualPrinter(profile, out, lambda event: events.put(dict(event)))
    port = printer.listen(port=0)
    if fault is not None:
        printer.plan(PlannedFault(fault))
    thread = Thread(target=printer.run)
    thread.start()
    try:
        here = Running(printer, port, events)
        if fault is not None:
            here.wait_for("state")
        yield here
    finally:
        printer.tell("quit")
        thread.join(10)
        assert not thread.is_alive()
