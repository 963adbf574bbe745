"""The ceiling of a database: the statements of tickets, in groups, as one transaction each; no rules, no HTTP.

A program of its own, so that it can be run on a slow disk as the server is.
"""

from __future__ import annotations

import json
import secrets
import sys
import time
from datetime import UTC, datetime

from domain import ids
from domain.priority import Group
from domain.ticket import Ticket
from server import database, driver, store
from server.store import Issued, Ledger
from tests.bench.load import percentile
from tests.bench.served import populate

_MADE = ((ids.new_id, ids.ID_BYTES), (ids.new_page, ids.PAGE_BYTES))


def main(url: str, seconds: str, together: str, branches: str) -> None:
    """Say how many a second ``together`` at once make, over so many branches of a new database."""
    ids = [codes.branch for codes in populate(url, int(branches))]
    engine = database.open_database(url, 5)
    now = datetime.now(UTC)
    done, times = 0, []
    with database.by_key(engine) as connection:
        with connection.begin():
            rooms = {branch: store.load_room(connection, branch) for branch in ids}
        began = time.perf_counter()
        while time.perf_counter() < began + int(seconds):
            started = time.perf_counter()
            ledger = _ledger(ids, done, int(together), now)
            asked: dict[str, list[str]] = {row["branch"]: [] for row in ledger.commands}
            for row in ledger.commands:
                asked[row["branch"]].append(row["id"])
            ledger.rooms.update({branch: rooms[branch] for branch in asked})
            store.take(connection, asked)
            with driver.together(connection):
                store.save(connection, ledger)
                connection.commit()
            done += int(together)
            times.append((time.perf_counter() - started) * 1000)
        took = time.perf_counter() - began
    engine.dispose()
    row = {"per_s": round(done / took), "p50_ms": percentile(times, 0.5), "p99_ms": percentile(times, 0.99)}
    print(json.dumps({"event": "bare", "row": row}), flush=True)


def _ledger(branches: list[str], done: int, together: int, now: datetime) -> Ledger:
    ledger = Ledger()
    for version in range(done + 1, done + together + 1):
        milliseconds, branch = time.time_ns() // 1_000_000, branches[version % len(branches)]
        made, page = (make(milliseconds, secrets.token_bytes(size)) for make, size in _MADE)
        ticket = Ticket(made, f"A{version}", "service-0", Group.ORDINARY, "pt_BR", version, now)
        ledger.issued[branch, made] = Issued(ticket, version, page)
        ledger.events.append({"branch": branch, "version": version, "at": now, "recorded": "x" * 300})
        ledger.commands.append(
            {"branch": branch, "id": made, "actor": "x", "content": b"0123456789abcdef", "answer": "x" * 300, "at": now}
        )
    return ledger


if __name__ == "__main__":
    main(*sys.argv[1:])
