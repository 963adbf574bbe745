"""What the machine could do without Vez: a no-op endpoint over HTTP, and the bare statements of a ticket, in groups."""

from __future__ import annotations

import os
import secrets
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from demo.child import Child
from domain.priority import Group
from domain.ticket import Ticket
from server import database, store
from server.settings import sqlite_url
from server.store import Issued, Ledger
from tests.bench.load import percentile, wrk
from tests.bench.served import populate
from tests.postgres import Cluster

TOGETHER = 64


def measure(folder: Path, cluster: Cluster, seconds: int, say: Callable[[str], None]) -> dict[str, Any]:
    """Figures of each ceiling by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    say("the ceilings: a no-op endpoint, bare databases")
    return {
        "http": _http(folder, seconds),
        "sqlite": _database(sqlite_url(folder), seconds),
        "postgresql": _database(cluster.new(), seconds),
    }


def _http(folder: Path, seconds: int) -> dict[str, float]:
    child = Child("noop", ["tests.bench.noop"], folder / "noop.log", os.environ)
    try:
        url = child.event("listening", 20)["url"]
        return wrk("issue_many.lua", url, TOGETHER, seconds, [secrets.token_hex(4), "none", "none"]).as_row()
    finally:
        child.kill()


def _database(url: str, seconds: int) -> dict[str, float]:
    """Groups of tickets, each written as a transaction writes them; no rules, no threads."""
    (codes,) = populate(url)
    engine = database.open_database(url, 5)
    now = datetime.now(UTC)
    done, times = 0, []
    with database.writing(engine) as connection:
        with connection.begin():
            room = store.load_room(connection, codes.branch)
        began = time.perf_counter()
        while time.perf_counter() < began + seconds:
            started = time.perf_counter()
            with connection.begin():
                ledger = _ledger(codes.branch, done, now)
                ledger.rooms[codes.branch] = room
                store.lock(connection, [codes.branch])
                store.answered(connection, {codes.branch: [row["id"] for row in ledger.commands]})
                store.save(connection, ledger)
            done += TOGETHER
            times.append((time.perf_counter() - started) * 1000)
        took = time.perf_counter() - began
    engine.dispose()
    return {"per_s": round(done / took), "p50_ms": percentile(times, 0.5), "p99_ms": percentile(times, 0.99)}


def _ledger(branch: str, done: int, now: datetime) -> Ledger:
    ledger = Ledger()
    for version in range(done + 1, done + TOGETHER + 1):
        made = str(uuid.uuid4())
        ticket = Ticket(made, f"A{version}", "service-0", Group.ORDINARY, "pt_BR", version, now)
        ledger.issued[branch, made] = Issued(ticket, version, made[:22])
        ledger.events.append({"branch": branch, "version": version, "at": now, "recorded": "x" * 300})
        ledger.commands.append(
            {"branch": branch, "id": made, "actor": "x", "content": b"0123456789abcdef", "answer": "x" * 300, "at": now}
        )
    return ledger
