"""A panel on the wall: from a desk's command to the changed screen and to the chime, what it costs, what it holds."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from client.api import Api
from demo.child import Child
from demo.house import offscreen
from domain import commands as c
from domain.panels import Panel, Video
from domain.words import Text
from server import database, documents, store
from server.settings import sqlite_url
from tests.bench.load import BenchFailed, percentile
from tests.bench.served import Served, serving
from ui.video.film import can_play

CALLS, IDLE_S, PACE_S = 60, 10.0, 0.5
FILM_S = 8
NO_DEVICE = "pcm.!default { type null }\nctl.!default { type hw card 0 }\n"
# A call gives way to the next at once, so that each of them is measured in the large place.
OPTIONS = ("--size", "1920x1080", "--sound", "chime", "--hold-s", "0.01", "--drive")


@dataclass
class Timed:
    """Milliseconds after the command left the desk."""

    pixel: list[float] = field(default_factory=list)
    chime: list[float] = field(default_factory=list)


def measure(folder: Path, say: Callable[[str], None], calls: int = CALLS, idle_s: float = IDLE_S) -> dict[str, Any]:
    """Times in milliseconds of CLOCK_MONOTONIC, CPU in percent of one core, memory in MB."""
    timed = Timed()
    with serving(folder / "server") as served, _hung(folder, served) as panel:
        first = panel.event("first_frame", 30)
        totem, desk = served.api(served.totem), served.api(served.attendants[0])
        _painted(panel, desk.send(served.branch, c.OpenCounter(_id(), "desk-1")).version)
        _call(served, totem, desk, panel, Timed())  # the first one loads what all others find
        say(f"the panel does nothing for {idle_s:g} s")
        idle = _cpu(panel.pid, lambda: time.sleep(idle_s))
        say(f"{calls} calls, one each {PACE_S:g} s")

        def work() -> None:
            for _ in range(calls):
                _call(served, totem, desk, panel, timed)
                time.sleep(PACE_S)

        busy = _cpu(panel.pid, work)
        memory = panel.order(do="memory")["memory_mb"]
        panel.stop()
        film = _playing(folder, served, desk, totem, say, calls)
    return {
        "panel": {
            "press_to_pixel_ms": {"p50": percentile(timed.pixel, 0.5), "p99": percentile(timed.pixel, 0.99)},
            "press_to_chime_ms": {"p50": percentile(timed.chime, 0.5), "p99": percentile(timed.chime, 0.99)},
            "cpu_idle_percent": idle,
            "cpu_calling_percent": busy,
            "first_frame_ms": first["ms"],
            "rss_mb": memory,
            **film,
        }
    }


def _playing(
    folder: Path, served: Served, desk: Api, totem: Api, say: Callable[[str], None], calls: int
) -> dict[str, Any]:
    """The same while a video of 1280 × 720 plays between the calls: nothing, where none can be made."""
    if not can_play():
        return {}
    from tests.filming import film, stripes

    media = folder / "panel/media"
    media.mkdir(parents=True, exist_ok=True)
    film(media / "film.mp4", stripes(FILM_S * 25), 1280, 720)
    _load_playlist(folder, served.branch)
    timed = Timed()
    with _hung(folder, served) as panel:
        panel.event("first_frame", 30)
        _call(served, totem, desk, panel, Timed())
        say(f"a video plays, and {calls} calls")
        decoder = _child(panel.pid)
        alone = _cpu(panel.pid, lambda: time.sleep(FILM_S))
        decoding = _cpu(decoder, lambda: time.sleep(FILM_S))
        for _ in range(calls):
            _call(served, totem, desk, panel, timed)
            time.sleep(PACE_S)
        memory = panel.order(do="memory")["memory_mb"]
    return {
        "press_to_pixel_film_ms": {"p50": percentile(timed.pixel, 0.5), "p99": percentile(timed.pixel, 0.99)},
        "cpu_film_percent": alone,
        "cpu_film_decoder_percent": decoding,
        "rss_film_mb": memory,
    }


def _load_playlist(folder: Path, branch: str) -> None:
    engine = database.connect(sqlite_url(folder / "server"), 5)
    with database.writing(engine) as connection, connection.begin():
        words = Text("film")
        hall = Panel("hall", layout="media", playlist=(Video(file="film.mp4", words=words, seconds=600),))
        described = msgspec.structs.replace(store.document(connection, branch), panels=(hall,))
        documents.load(connection, described, msgspec.json.encode(described).decode(), datetime.now(UTC))
    engine.dispose()


def _child(pid: int) -> int:
    """The process that decodes for the panel; there once the video is on the screen."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for line in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split():
            if b"ui.video" in Path(f"/proc/{line}/cmdline").read_bytes():
                return int(line)
        time.sleep(0.1)
    raise BenchFailed("no video plays")


@contextmanager
def _hung(folder: Path, served: Served) -> Iterator[Child]:
    """A real panel process, with a sound device that swallows what it is given."""
    (folder / "asound.conf").write_text(NO_DEVICE, encoding="utf-8")
    token = folder / "panel.token"
    token.write_text(served.panel, encoding="utf-8")
    where = ["panel", "--server", served.url, "--token-file", str(token), "--data", str(folder / "panel")]
    environment = offscreen() | {"ALSA_CONFIG_PATH": str(folder / "asound.conf")}
    panel = Child("panel", [*where, *OPTIONS], folder / "panel.log", environment)
    try:
        yield panel
    finally:
        panel.stop()


def _call(served: Served, totem: Api, desk: Api, panel: Child, timed: Timed) -> None:
    """Somebody takes a ticket, is called, and does not come."""
    _painted(panel, totem.send(served.branch, c.IssueTicket(_id(), "service-0")).version)
    pressed = time.monotonic_ns()
    called = desk.send(served.branch, c.CallNext(_id(), "desk-1"))
    if called.ticket is None:
        raise BenchFailed("nobody was called")
    timed.chime.append((panel.event("chimed")["at_ns"] - pressed) / 1e6)
    timed.pixel.append((_painted(panel, called.version) - pressed) / 1e6)
    _painted(panel, desk.send(served.branch, c.MarkNoShow(_id(), called.ticket.id)).version)


def _painted(panel: Child, version: int) -> int:
    """When the first frame with this event was on the screen, in nanoseconds."""
    while True:
        painted = panel.event("painted")
        if painted["version"] >= version:
            return int(painted["at_ns"])


def _cpu(pid: int, work: Callable[[], None]) -> float:
    """Which part of a core the process took while ``work`` was done, in percent."""
    before, began = _ticks(pid), time.monotonic()
    work()
    seconds = (_ticks(pid) - before) / os.sysconf("SC_CLK_TCK")
    return round(100 * seconds / (time.monotonic() - began), 2)


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _id() -> str:
    return str(uuid.uuid4())
