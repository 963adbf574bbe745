"""The server under load: both databases, one and two processes, few and many branches, a slow disk, ceilings."""

from __future__ import annotations

import os
import secrets
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
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
WAITING = 10_000  # tickets with which memory is measured: two hundred people in each of fifty rooms
WARM_SECONDS = 1  # of the same load before each figure: databases plan anew, and Python learns, at first
Report = dict[str, Any]
Say = Callable[[str], None]
NewUrl = Callable[[str], str]  # the URL of a new database of this name


@dataclass
class Series:
    """What is measured of one database, as the parts of the report to which it goes."""

    figures: Report = field(default_factory=dict)
    ceilings: Report = field(default_factory=dict)  # the same, of a database without Vez
    reached: Report = field(default_factory=dict)  # which part of the ceilings a figure is
    processor: Report = field(default_factory=dict)  # how much of it each request costs


@dataclass(frozen=True)
class Plan:
    """How much is measured."""

    seconds: int
    clients: Sequence[int]
    rounds: int
    say: Say


class Servers:
    """Server processes on one database, and the codes of its branches."""

    def __init__(self, codes: list[Codes], started: list[tuple[Child, str]]) -> None:
        self.codes = codes
        self.children = [child for child, _ in started]
        self.urls = [url for _, url in started]
        self.tickets = 0  # that were issued so far

    def processor(self) -> float:
        """The processor time in seconds that they have used so far."""
        stats = (Path(f"/proc/{child.pid}/stat").read_text(encoding="ascii") for child in self.children)
        ticks = (stat.rpartition(")")[2].split()[11:13] for stat in stats)  # after the name: user and system time
        return sum(int(each) for both in ticks for each in both) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> int:
        """The resident memory of the first in megabytes."""
        pages = int(Path(f"/proc/{self.children[0].pid}/statm").read_text(encoding="ascii").split()[1])
        return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6)


def measure(folder: Path, seconds: int, say: Say, *, quick: bool = False) -> Report:
    """Figures of each database and of the fan-out, and beside them the ceilings. ``quick`` runs a part of it."""
    plan = Plan(seconds, (64,) if quick else CLIENTS, 8 if quick else 40, say)
    folder.mkdir(parents=True, exist_ok=True)
    sqlite, postgresql = Series(), Series()
    say("a no-op endpoint")
    http = ceilings.http(folder, plan.clients, seconds)
    _database(folder / "sqlite", lambda name: sqlite_url(folder / name), plan, sqlite, http)
    with postgres.running() as cluster:
        _database(folder / "postgresql", lambda _: cluster.new(), plan, postgresql, http)
        _two(folder / "two", cluster.new(), plan, postgresql)
    sqlite.figures["issue_2_processes"] = None  # refused: SQLite cannot tell one process what another did
    say(f"one press to {fanout.PANELS} panels")
    with _served(folder / "fanout", sqlite_url(folder / "fanout")) as served:
        panels = fanout.measure(served.urls[0], served.codes, plan.rounds)
    _slow(folder / "slow", plan, sqlite, postgresql, http)
    both = {"sqlite": sqlite, "postgresql": postgresql}
    return {
        **{name: series.figures for name, series in both.items()},
        "fanout": panels,
        "ceilings": {"http": http, **{name: series.ceilings for name, series in both.items()}},
        "reached": {name: series.reached for name, series in both.items()},
        "processor": {name: series.processor for name, series in both.items()},
    }


def _database(folder: Path, new: NewUrl, plan: Plan, series: Series, http: Report) -> None:
    url = new("served")
    with _served(folder, url) as served:
        _issue(served, 1, "issue", plan, series)
        _issue(served, 1, "issue_random_ids", plan, series, "issue_random_ids.lua")
        series.figures["call"] = _call(served, plan)
        _issue(served, BRANCHES, f"issue_{BRANCHES}_branches", plan, series)
        series.figures["rss_at_the_end"] = {"mb": served.memory(), "tickets": served.tickets}
    plan.say(f"memory with {WAITING} tickets")
    with _served(folder / "memory", new("memory")) as served:
        series.figures["rss_mb"] = _memory(served)
    plan.say("starts")
    series.figures |= _starts(folder, url)
    for name, branches in (("issue", 1), (f"issue_{BRANCHES}_branches", BRANCHES)):
        _compare(folder, new, name, branches, plan, series, http)


def _memory(served: Servers) -> int:
    """Megabytes once `WAITING` people wait, spread over all branches, and each branch has been looked at."""
    while served.tickets < WAITING:
        _load(served, BRANCHES, max(CLIENTS), WARM_SECONDS)
    for codes in served.codes:
        Api(served.urls[0], codes.panel, lambda: 0.0, patience=Patience(30, tries=1)).room(codes.branch)
    return served.memory()


def _starts(folder: Path, url: str) -> Report:
    """Until requests are answered: where Python has compiled nothing yet, and where it has, as a set-up leaves it."""
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    report: Report = {}
    for name in ("start_uncompiled_ms", "start_ms"):
        began = time.perf_counter()
        with process(folder, _where(folder, url), compiled):
            report[name] = round((time.perf_counter() - began) * 1000)
    return report


def _two(folder: Path, url: str, plan: Plan, series: Series) -> None:
    with _served(folder, url, processes=2) as served:
        _issue(served, 1, "issue_2_processes", plan, series)
        _issue(served, BRANCHES, f"issue_2_processes_{BRANCHES}_branches", plan, series)


def _slow(folder: Path, plan: Plan, sqlite: Series, postgresql: Series, http: Report) -> None:
    name = f"issue_fsync_{slow_disk.MILLISECONDS}_ms"
    with slow_disk.library() as library:
        if library is None:
            plan.say("no C compiler: no slow disk")
            return
        with slow_disk.under(library), postgres.running() as cluster:
            databases: tuple[tuple[Series, NewUrl], ...] = (
                (sqlite, lambda place: sqlite_url(folder / place)),
                (postgresql, lambda _: cluster.new()),
            )
            for series, new in databases:
                with _served(folder, new("served"), branches=1) as served:
                    _issue(served, 1, name, plan, series)
                _compare(folder, new, name, 1, plan, series, http)


def _compare(folder: Path, new: NewUrl, name: str, branches: int, plan: Plan, series: Series, http: Report) -> None:
    """Measure the ceiling of a row of figures, and which part of both ceilings they are."""
    series.ceilings[name], series.reached[name] = {}, {}
    for clients, row in series.figures[name].items():
        plan.say(f"{name} with {clients} clients: the bare database")
        bare = ceilings.database(folder, new(f"bare_{name}_{clients}"), int(clients), branches, plan.seconds)
        series.ceilings[name][clients] = bare
        series.reached[name][clients] = ceilings.share(row["per_s"], http[clients]["per_s"], bare["per_s"])


@contextmanager
def _served(folder: Path, url: str, *, processes: int = 1, branches: int = BRANCHES) -> Iterator[Servers]:
    folder.mkdir(parents=True, exist_ok=True)
    codes = populate(url, branches)
    with ExitStack() as stack:
        yield Servers(codes, [stack.enter_context(process(folder, _where(folder, url))) for _ in range(processes)])


def _where(folder: Path, url: str) -> list[str]:
    return ["--database", url, "--data", str(folder)]


def _issue(served: Servers, branches: int, name: str, plan: Plan, series: Series, script: str = "issue.lua") -> None:
    """Issue with each number of clients, shared out to the servers; fewer clients than servers are left out."""
    series.figures[name], series.processor[name] = {}, {}
    _warm(served, branches)
    for count in (each for each in plan.clients if each >= len(served.urls)):
        plan.say(f"{name} with {count} clients for {plan.seconds} s")
        _load(served, branches, count, WARM_SECONDS, script)
        os.sync()  # what was measured before must not still be on its way to the disk
        before = served.processor()
        loads = _load(served, branches, count, plan.seconds, script)
        used, requests = served.processor() - before, sum(each.requests for each in loads)
        series.figures[name][str(count)] = _together(loads).as_row()
        series.processor[name][str(count)] = {
            "server_us": round(used / requests * 1e6),
            "load_share": round(sum(each.processor for each in loads), 2),
        }


def _load(served: Servers, branches: int, clients: int, seconds: int, script: str = "issue.lua") -> list[Load]:
    """What each server saw of the clients that share them out."""

    def load(url: str) -> Load:
        where = [word for codes in served.codes[:branches] for word in (codes.branch, codes.totem)]
        return wrk(script, url, clients // len(served.urls), seconds, [secrets.token_hex(4), *where])

    with ThreadPoolExecutor(len(served.urls)) as pool:
        loads = list(pool.map(load, served.urls))
    served.tickets += sum(each.requests for each in loads)
    return loads


def _warm(served: Servers, branches: int) -> None:
    """One ticket at each: a server reads a branch when it is first asked about it."""
    for url in served.urls:
        for codes in served.codes[:branches]:
            totem = Api(url, codes.totem, lambda: 0.0, patience=Patience(30, tries=1))
            totem.send(codes.branch, c.IssueTicket(str(uuid.uuid4()), "service-0"))


def _together(loads: list[Load]) -> Load:
    return Load(
        sum(load.per_s for load in loads), max(load.p50_ms for load in loads), max(load.p99_ms for load in loads)
    )


def _call(served: Servers, plan: Plan) -> Report:
    first, report = served.codes[0], {}
    desks = [Api(served.urls[0], code, lambda: 0.0, patience=Patience(30, tries=1)) for code in first.attendants]
    for place, desk in enumerate(desks, start=1):
        desk.send(first.branch, c.OpenCounter(str(uuid.uuid4()), f"desk-{place}"))
    for count in plan.clients:
        plan.say(f"{count} desks call for {plan.seconds} s")
        words = [first.branch, secrets.token_hex(4), *first.attendants]
        load = wrk("call.lua", served.urls[0], count, plan.seconds, words, threads=count)
        report[str(count)] = load.as_row(share=0.5)  # the other half marks no-shows
        _clear(desks, first.branch)
    return report


def _clear(desks: list[Api], branch: str) -> None:
    """Whoever was called when the load stopped did not come. Its last commands may still be on their way."""
    seen = -1
    while (room := desks[0].room(branch).room).version != seen:
        seen = room.version
        for counter, seat in room.counters.items():
            if seat.ticket is not None:
                with suppress(Refused):  # one of those commands may have come in between
                    place = int(counter.removeprefix("desk-")) - 1
                    desks[place].send(branch, c.MarkNoShow(str(uuid.uuid4()), seat.ticket))
