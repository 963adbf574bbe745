"""A desk: from a press to the moment when the window knows that it was done, and a list of 2,000 people who wait."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from demo.child import Child
from demo.house import offscreen
from domain import commands as c
from domain.priority import Group
from tests.bench.load import percentile
from tests.bench.served import serving

PRESSES, WAITING, LOOKS = 60, 2000, 40


def measure(folder: Path, say: Callable[[str], None], presses: int = PRESSES, waiting: int = WAITING) -> dict[str, Any]:
    """Times in milliseconds of CLOCK_MONOTONIC, memory in MB."""
    return {"desk": {**_pressing(folder, say, presses), **_listing(say, waiting)}}


def _pressing(folder: Path, say: Callable[[str], None], presses: int) -> dict[str, Any]:
    """A real desk, driven by its keys: people are called and do not come."""
    say(f"{presses} calls at a desk")
    times: list[float] = []
    with serving(folder / "server") as served:
        code = folder / "desk.token"
        code.write_text(served.attendants[0], encoding="utf-8")
        arguments = ["desk", "--server", served.url, "--token-file", str(code), "--data", str(folder / "desk")]
        desk = Child("desk", [*arguments, "--counter", "desk-1", "--language", "en", "--drive"], folder / "desk.log",
                     offscreen())  # fmt: skip
        try:
            first = desk.event("first_frame", 30)
            _confirmed(desk, "open_counter")
            totem = served.api(served.totem)
            for _ in range(presses):
                totem.send(served.branch, c.IssueTicket(str(uuid.uuid4()), "service-0"))
                desk.order(30, do="key", key="F2", name="Call next")
                times.append(_confirmed(desk, "call_next"))
                desk.order(30, do="key", key="F4", name="Did not come")
                times.append(_confirmed(desk, "mark_no_show"))
            memory = desk.order(do="memory")["memory_mb"]
        finally:
            desk.stop()
    figures = {"p50": percentile(times, 0.5), "p95": percentile(times, 0.95)}
    return {"press_to_confirmed_ms": figures, "first_frame_ms": first["ms"], "rss_mb": memory}


def _confirmed(desk: Child, command: str) -> float:
    """Milliseconds from the press of ``command`` until the window showed that it was done."""
    pressed = desk.event("pressed", 30)
    confirmed = desk.event("confirmed", 30)
    if not pressed["command"] == confirmed["command"] == command:
        raise RuntimeError(f"{command} was awaited, and {pressed}, {confirmed} came")
    return float((confirmed["at_ns"] - pressed["at_ns"]) / 1e6)


def _listing(say: Callable[[str], None], waiting: int) -> dict[str, Any]:
    """The list while it is open: somebody comes, and somebody scrolls; each until the picture is drawn."""
    say(f"a list of {waiting} people")
    os.environ |= offscreen()
    from tests.ui.desk_stage import a_day, desks  # only now: Qt looks at the environment
    from ui.application import Application

    updates, scrolls = [], []
    with desks(Application("bench", "en")) as open_desk:
        day = a_day(*[("cpf", group, "en", 5) for group in list(Group) * (waiting // 4)])
        desk = open_desk(day)
        desk.key("F6")
        window, lists = desk.screen.window, desk.screen.part("list")
        for look in range(LOOKS):
            day.do(c.IssueTicket(day.id(), "cpf"))
            began = time.perf_counter()
            desk.server.tell()
            window.grabWindow()
            updates.append((time.perf_counter() - began) * 1000)
            lists.setProperty("contentY", 700.0 * (look + 1))
            began = time.perf_counter()
            window.grabWindow()
            scrolls.append((time.perf_counter() - began) * 1000)
    return {
        f"list_{waiting}_update_ms": {"p50": percentile(updates, 0.5), "p95": percentile(updates, 0.95)},
        f"list_{waiting}_scroll_ms": {"p50": percentile(scrolls, 0.5), "p95": percentile(scrolls, 0.95)},
    }
