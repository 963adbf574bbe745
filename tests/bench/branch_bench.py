"""What a branch feels like: commands under load, many presses at one instant, press to panel, touch to paper."""

from __future__ import annotations

import secrets
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from typing import Any

from client.api import Api
from demo.child import Child
from demo.house import LIFE_SIZE, House, offscreen, opened
from demo.words import Words
from domain import commands as c
from domain.priority import Group
from tests.bench.load import BenchFailed, percentile, wrk
from tests.bench.served import Served, serving

CLIENTS = (1, 8, 64)
ROUNDS, AT_ONCE = 40, 8
PRESSES, TICKETS, STARTS = 200, 30, 5
Report = dict[str, Any]


def new_id() -> str:
    """A command id."""
    return str(uuid.uuid4())


def run_id() -> str:
    """Eight hexadecimal digits, unlike any before: wrk's scripts begin their command ids with them."""
    return secrets.token_hex(4)


def commands(folder: Path, seconds: int, say: Callable[[str], None]) -> Report:
    """Tickets issued and called a second, at 1, 8 and 64 clients, over HTTP, each committed to disk."""
    report: Report = {"issue_http": {}, "call_http": {}}
    with serving(folder) as served:
        for clients in CLIENTS:
            say(f"issuing with {clients} clients for {seconds} s")
            load = wrk("issue.lua", served.url, clients, seconds, [run_id(), served.branch, served.totem])
            report["issue_http"][str(clients)] = load.as_row()
        _sit_down(served)
        for clients in CLIENTS:
            say(f"calling with {clients} desks for {seconds} s")
            arguments = [served.branch, run_id(), *served.attendants]
            load = wrk("call.lua", served.url, clients, seconds, arguments, threads=clients)
            report["call_http"][str(clients)] = load.as_row(share=0.5)  # the other half marks no-shows
            _clear_counters(served)
    return report


def _sit_down(served: Served) -> None:
    for place, token in enumerate(served.attendants, start=1):
        served.api(token).send(served.branch, c.OpenCounter(new_id(), f"desk-{place}"))


def _clear_counters(served: Served) -> None:
    """Whoever was called when the load stopped did not come."""
    desks = [served.api(token) for token in served.attendants]
    for counter, seat in desks[0].room(served.branch).room.counters.items():
        if seat.ticket is not None:
            place = int(counter.removeprefix("desk-")) - 1
            desks[place].send(served.branch, c.MarkNoShow(new_id(), seat.ticket))


def burst(folder: Path, say: Callable[[str], None]) -> Report:
    """Eight totems and then eight desks press at the same instant, forty times, on one branch."""
    say(f"{ROUNDS} rounds of {AT_ONCE} presses at once")
    numbers: list[str] = []
    calls: list[str] = []
    times: list[float] = []
    gate = threading.Barrier(AT_ONCE)
    with serving(folder) as served, ThreadPoolExecutor(AT_ONCE) as hands:
        _sit_down(served)
        totems = [served.api(served.totem) for _ in range(AT_ONCE)]
        desks = [served.api(token) for token in served.attendants[:AT_ONCE]]

        def press(api: Api, command: c.AnyCommand) -> str:
            gate.wait()
            started = time.perf_counter()
            ticket = api.send(served.branch, command).ticket
            times.append((time.perf_counter() - started) * 1000)
            if ticket is None:
                raise BenchFailed(f"no ticket for {command}")
            return ticket.number if isinstance(command, c.IssueTicket) else ticket.id

        for _ in range(ROUNDS):
            issues = [c.IssueTicket(new_id(), "service-0") for _ in range(AT_ONCE)]
            numbers += hands.map(press, totems, issues)
            together = list(hands.map(press, desks, [c.CallNext(new_id(), f"desk-{n + 1}") for n in range(AT_ONCE)]))
            calls += together
            for desk, ticket in zip(desks, together, strict=True):
                if together.count(ticket) == 1:
                    desk.send(served.branch, c.MarkNoShow(new_id(), ticket))
    return {
        "rounds": ROUNDS,
        "duplicate_numbers": len(numbers) - len(set(numbers)),
        "double_calls": len(calls) - len(set(calls)),
        "p95_ms": percentile(times, 0.95),
    }


def press_to_panel(folder: Path, say: Callable[[str], None]) -> Report:
    """From a desk's command leaving to the event received by a real panel process. Same clock: CLOCK_MONOTONIC."""
    say(f"{PRESSES} presses to a panel")
    times = []
    with serving(folder / "server") as served:
        token = folder / "panel.token"
        token.write_text(served.panel, encoding="utf-8")
        arguments = ["panel", "--server", served.url, "--token-file", str(token), "--data", str(folder), "--mute"]
        panel = Child("panel", [*arguments, "--drive"], folder / "panel.log", offscreen())
        try:
            panel.event("first_frame", 20)
            totem, desk = served.api(served.totem), served.api(served.attendants[0])
            opened_at = desk.send(served.branch, c.OpenCounter(new_id(), "desk-1")).version
            _heard(panel, opened_at)
            for _ in range(PRESSES):
                _heard(panel, totem.send(served.branch, c.IssueTicket(new_id(), "service-0")).version)
                pressed = time.monotonic_ns()
                called = desk.send(served.branch, c.CallNext(new_id(), "desk-1"))
                times.append((_heard(panel, called.version) - pressed) / 1e6)
                if called.ticket is not None:
                    _heard(panel, desk.send(served.branch, c.MarkNoShow(new_id(), called.ticket.id)).version)
        finally:
            panel.stop()
    return {"p50": percentile(times, 0.5), "p99": percentile(times, 0.99)}


def _heard(panel: Child, version: int) -> int:
    """When the panel heard of this event, in nanoseconds."""
    while True:
        heard = panel.event("heard")
        if heard["version"] >= version:
            return int(heard["at_ns"])


def tap_to_paper(folder: Path, say: Callable[[str], None]) -> Report:
    """From the last touch to the first byte of the ticket at the printer; and a cold totem's first frame."""
    words = Words("pt_BR")
    start = words("AttractPage", "Touch to begin")
    house = House(folder, offscreen(), "pt_BR", LIFE_SIZE)
    times, frames, sizes = [], [], []
    with opened(house):
        house.prepare()
        house.start_server()
        printer, address = house.start_printer(folder / "paper")
        token = house.enroll("totem", "bench")
        say(f"{STARTS} cold starts of the totem")
        for _ in range(STARTS):
            kiosk = house.start_totem(token, address)
            frames.append(kiosk.event("first_frame", 20)["ms"])
            kiosk.order(do="wait", name=start)
            sizes.append(kiosk.order(do="memory")["memory_mb"])
            kiosk.stop()
        say(f"{TICKETS} tickets from touch to paper")
        kiosk = house.start_totem(token, address)
        branch = house.branch
        service = branch.services[0]
        category = next(one for one in branch.categories if one.id == service.category)
        take = words("DetailsPage", "Take a ticket")
        path = [start, category.name.pt_BR, service.name.pt_BR, take, words.group(Group.ORDINARY)]
        for _ in range(TICKETS):
            for name in path:
                touched = kiosk.order(do="tap", name=name)["touched_ns"]
            times.append((printer.event("first-byte")["monotonic_ns"] - touched) / 1e6)
            printer.event("paper")
            kiosk.order(do="tap", name=words("TicketPage", "Done"))
        sizes.append(kiosk.order(do="memory")["memory_mb"])
    return {
        "tap_to_paper_ms": {"p50": percentile(times, 0.5), "p99": percentile(times, 0.99)},
        "kiosk_first_frame_ms": {"p50": round(median(frames), 1)},
        "kiosk_rss_mb": max(sizes),
    }
