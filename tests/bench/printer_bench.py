"""What a paper costs: making its bytes, its first byte at the printer, and its seconds on a serial wire."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue
from typing import Any

from printer.abilities import QrMethod
from printer.escpos import encode
from printer.profile import PROFILES, Profile
from printer.spool import JobState, Spool
from printer.transport.network import NetworkTransport
from printer.worker import JobReport, SpoolWorker
from tests.bench.load import BenchFailed, percentile
from tests.unit.printer.samples import TICKET

ENCODINGS, TICKETS = 200, 60
SPEEDS = (9600, 38_400, 115_200)
BITS_A_BYTE = 10  # start, eight, stop
Report = dict[str, Any]


def measure(folder: Path, say: Callable[[str], None]) -> Report:
    """Everything about the printer, under the one name ``printer``."""
    say(f"{ENCODINGS} tickets made for each of {len(PROFILES)} models")
    models = {name: _made(profile) for name, profile in PROFILES.items()}
    say(f"{TICKETS} tickets to the emulated printer")
    return {
        "printer": {
            "models": models,
            "worst_encode_ms_p50": max(model["encode_ms"]["p50"] for model in models.values()),
            "qr": {method: _on_the_wire(method) for method in ("native", "raster")},
            "first_byte_ms": _first_byte(folder),
        }
    }


def _made(profile: Profile) -> Report:
    """Layout and bytes of one ticket, in milliseconds, and how many bytes."""
    paper = TICKET.paper()
    data = encode(paper, profile)  # the libraries are loaded before the first
    times = []
    for number in range(ENCODINGS):
        paper = dataclasses.replace(TICKET, number=f"P{number:03d}", qr_url=f"{TICKET.qr_url}{number:03d}").paper()
        began = time.perf_counter()
        data = encode(paper, profile)
        times.append((time.perf_counter() - began) * 1000)
    return {"encode_ms": {"p50": percentile(times, 0.5), "p99": percentile(times, 0.99)}, "bytes": len(data)}


def _on_the_wire(method: str) -> Report:
    """Bytes of a ticket on an Epson with its QR code as a command or as an image, and seconds at each speed."""
    qr = QrMethod.NATIVE if method == "native" else QrMethod.RASTER
    length = len(encode(TICKET.paper(), dataclasses.replace(PROFILES["epson-80"], qr=qr)))
    seconds = {str(speed): round(length * BITS_A_BYTE / speed, 2) for speed in SPEEDS}
    return {"bytes": length, "wire_s": seconds}


def _first_byte(folder: Path) -> Report:
    """From `SpoolWorker.submit` to the first byte at an emulated printer in another process. One clock for both."""
    reports: Queue[JobReport] = Queue()
    with _emulated() as (port, event):
        spool = Spool(folder / "spool.sqlite", _now)
        transport = NetworkTransport("127.0.0.1", port)
        worker = SpoolWorker(spool, transport, PROFILES["virtual"], _now, reports.put, lambda _status: None)
        worker.start()
        times = []
        for number in range(TICKETS):
            began = time.monotonic_ns()
            worker.submit(f"P{number:03d}", TICKET.paper())
            times.append((int(event("first-byte")["monotonic_ns"]) - began) / 1e6)
            while (report := reports.get(timeout=30)).state is not JobState.CONFIRMED:
                if report.state is not JobState.SENDING:
                    raise BenchFailed(f"a ticket ended as {report.state}")
        worker.stop()
        spool.close()
    warm = times[1:]  # the first loads the libraries
    return {"p50": percentile(warm, 0.5), "p99": percentile(warm, 0.99), "first": round(times[0], 2)}


@contextmanager
def _emulated() -> Iterator[tuple[int, Callable[[str], dict[str, Any]]]]:
    """A printer in another process: its port, and a function that waits for its next event of a kind."""
    child = subprocess.Popen(
        [sys.executable, "-m", "printer", "emulate", "--port", "0"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def event(kind: str) -> dict[str, Any]:
        assert child.stdout is not None
        for line in child.stdout:
            said: dict[str, Any] = json.loads(line)
            if said["event"] == kind:
                return said
        raise BenchFailed(f"the emulated printer ended before '{kind}'")

    try:
        yield int(event("listening")["port"]), event
    finally:
        child.terminate()
        child.communicate(timeout=10)


def _now() -> datetime:
    return datetime.now(UTC)
