"""The server under load: both databases, one and two processes, few and many branches, a slow disk, ceilings."""

from __future__ import annotations

import os
import secrets
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from client.api import Api, Patience
from demo.child import Child
from domain import commands as c
from domain.errors import Refused
from server.settings import sqlite_url
from tests import postgres
from tests.bench import ceilings, fanout, slow_disk
from tests.bench.load import Load, wrk
from tests.bench.served import Codes, populate, process

CLIENTS = (1, 8, 64)
BRANCHES = 50
Report = dict[str, Any]
Say = Callable[[str], None]


def measure(folder: Path, seconds: int, say: Say, *, quick: bool = False) -> Report:
    """Figures of each database, of the fan-out, of a slow disk and of the ceilings. ``quick`` runs a part of it."""
    clients = (64,) if quick else CLIENTS
    folder.mkdir(parents=True, exist_ok=True)
    report: Report = {}
    with postgres.running() as cluster:
        report["ceilings"] = ceilings.measure(folder / "ceilings", cluster, seconds, say)
        report["sqlite"] = _sqlite(folder / "sqlite", clients, seconds, say)
        report["postgresql"] = _postgresql(folder / "postgresql", cluster, clients, seconds, say)
        report["fanout"] = _fanout(folder / "fanout", 5 if quick else 40, say)
    report["slow_disk"] = _slow(folder / "slow", clients, seconds, say)
    for database in ("sqlite", "postgresql"):
        report["ceilings"][database] |= _share(report, database)
    return report


def _share(report: Report, database: str) -> Report:
    """What part of the two bare ceilings, one after the other on one core, issuing with 64 clients reaches."""
    http, bare = report["ceilings"]["http"]["per_s"], report["ceilings"][database]["per_s"]
    together = 1 / (1 / http + 1 / bare)
    reached = report[database]["issue"]["64"]["per_s"]
    return {"with_http_per_s": round(together), "reached": round(reached / together, 2)}


def _sqlite(folder: Path, clients: Sequence[int], seconds: int, say: Say) -> Report:
    report: Report = {}
    with _served(folder, sqlite_url(folder)) as served:
        report |= {"start_ms": served.start_ms, "issue": _issue(served, 1, clients, seconds, say)}
        report["call"] = _call(served, clients, seconds, say)
        report[f"issue_{BRANCHES}_branches"] = _issue(served, BRANCHES, clients, seconds, say)
        report["rss_mb"] = _memory(served.children[0])
    return report


def _postgresql(folder: Path, cluster: postgres.Cluster, clients: Sequence[int], seconds: int, say: Say) -> Report:
    report: Report = {}
    with _served(folder / "one", cluster.new()) as served:
        report |= {"start_ms": served.start_ms, "issue": _issue(served, 1, clients, seconds, say)}
        report["call"] = _call(served, clients, seconds, say)
        report[f"issue_{BRANCHES}_branches"] = _issue(served, BRANCHES, clients, seconds, say)
        report["rss_mb"] = _memory(served.children[0])
    several = [count for count in clients if count > 1]
    with _served(folder / "two", cluster.new(), processes=2) as served:
        report["issue_2_processes"] = _issue(served, 1, several, seconds, say)
        report[f"issue_2_processes_{BRANCHES}_branches"] = _issue(served, BRANCHES, several, seconds, say)
    return report


def _fanout(folder: Path, rounds: int, say: Say) -> Report:
    say(f"one press to {fanout.PANELS} panels")
    with _served(folder, sqlite_url(folder)) as served:
        return fanout.measure(served.urls[0], served.codes, rounds)


def _slow(folder: Path, clients: Sequence[int], seconds: int, say: Say) -> Report | str:
    report: Report = {"fsync_ms": slow_disk.MILLISECONDS}
    with slow_disk.library() as library:
        if library is None:
            return "not measured: no C compiler"
        with slow_disk.under(library), postgres.running() as cluster:
            for name, url in (("sqlite", sqlite_url(folder / "sqlite")), ("postgresql", cluster.new())):
                with _served(folder / name, url, branches=1) as served:
                    report[name] = {"issue": _issue(served, 1, clients, seconds, say)}
    return report


class Servers:
    """Server processes on one database, and the codes of its branches. ``start_ms`` is until the first one answered."""

    def __init__(self, codes: list[Codes], started: list[tuple[Child, str]], start_ms: int) -> None:
        self.codes = codes
        self.children = [child for child, _ in started]
        self.urls = [url for _, url in started]
        self.start_ms = start_ms


@contextmanager
def _served(folder: Path, url: str, *, processes: int = 1, branches: int = BRANCHES) -> Iterator[Servers]:
    folder.mkdir(parents=True, exist_ok=True)
    codes = populate(url, branches)
    with ExitStack() as stack:
        began = time.perf_counter()
        started = [stack.enter_context(process(folder, ["--database", url]))]
        start_ms = round((time.perf_counter() - began) * 1000)
        started += [stack.enter_context(process(folder, ["--database", url])) for _ in range(processes - 1)]
        yield Servers(codes, started, start_ms)


def _issue(served: Servers, branches: int, clients: Sequence[int], seconds: int, say: Say) -> Report:
    report: Report = {}
    for count in clients:
        say(f"{count} clients issue at {branches} branches of {len(served.urls)} servers for {seconds} s")

        def load(url: str, share: int = count // len(served.urls)) -> Load:
            where = [word for codes in served.codes[:branches] for word in (codes.branch, codes.totem)]
            return wrk("issue_many.lua", url, share, seconds, [secrets.token_hex(4), *where])

        with ThreadPoolExecutor(len(served.urls)) as pool:
            report[str(count)] = _together(list(pool.map(load, served.urls)))
    return report


def _together(loads: list[Load]) -> dict[str, float]:
    return Load(
        sum(load.per_s for load in loads), max(load.p50_ms for load in loads), max(load.p99_ms for load in loads)
    ).as_row()


def _call(served: Servers, clients: Sequence[int], seconds: int, say: Say) -> Report:
    first, report = served.codes[0], {}
    desks = [Api(served.urls[0], code, lambda: 0.0, patience=Patience(30, tries=1)) for code in first.attendants]
    for place, desk in enumerate(desks, start=1):
        desk.send(first.branch, c.OpenCounter(str(uuid.uuid4()), f"desk-{place}"))
    for count in clients:
        say(f"{count} desks call for {seconds} s")
        words = [first.branch, secrets.token_hex(4), *first.attendants]
        load = wrk("call.lua", served.urls[0], count, seconds, words, threads=count)
        report[str(count)] = load.as_row(share=0.5)  # the other half marks no-shows
        _clear(desks, first.branch)
    return report


def _clear(desks: list[Api], branch: str) -> None:
    """Whoever was called when the load stopped did not come."""
    for counter, seat in desks[0].room(branch).room.counters.items():
        if seat.ticket is not None:
            with suppress(Refused):  # the load's own last command may have come in between
                place = int(counter.removeprefix("desk-")) - 1
                desks[place].send(branch, c.MarkNoShow(str(uuid.uuid4()), seat.ticket))


def _memory(child: Child) -> int:
    """The resident memory in megabytes."""
    pages = int(Path(f"/proc/{child.pid}/statm").read_text(encoding="ascii").split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6)
