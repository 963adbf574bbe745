"""Several server processes: on one PostgreSQL they work as one; on one SQLite file there is only ever one."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import create_engine, text

from tests.e2e.server_process import BRANCH, ServerProcess, until

pytestmark = pytest.mark.e2e

Pair = tuple[ServerProcess, ServerProcess]
ROUNDS = 40


def ticket(server: ServerProcess, who: str, kind: str, **fields: Any) -> Any:
    answer = server.send(who, kind, **fields)
    assert answer.status_code == 200, answer.text
    return answer.json()["ticket"]


def test_desks_of_two_servers_that_press_at_once_never_call_the_same_person(pair: Pair) -> None:
    first, second = pair
    assert first.send("ana", "open_counter", counter="counter-1").status_code == 200
    assert second.send("beto", "open_counter", counter="counter-2").status_code == 200
    with ThreadPoolExecutor(2) as pool:
        issued = pool.map(
            lambda n: ticket(pair[n % 2], "totem", "issue_ticket", service="information")["number"], range(2 * ROUNDS)
        )
        assert len(set(issued)) == 2 * ROUNDS
    together = threading.Barrier(2)

    def press(server: ServerProcess, who: str, counter: str) -> list[str]:
        called = []
        for _ in range(ROUNDS):
            together.wait(20)
            one = ticket(server, who, "call_next", counter=counter)
            called.append(one["number"])
            ticket(server, who, "mark_no_show", ticket=one["id"])
        return called

    with ThreadPoolExecutor(2) as pool, first.events(after=0) as one, second.events("ana", after=0) as other:
        ana = pool.submit(press, first, "ana", "counter-1")
        beto = pool.submit(press, second, "beto", "counter-2")
        called = ana.result(60) + beto.result(60)
        events = 1 + 2 + 2 * ROUNDS * 3  # the day, the counters; issued, called, missed
        for messages in (one, other):
            assert [int(next(messages).id) for _ in range(events)] == list(range(1, events + 1))
    assert len(set(called)) == 2 * ROUNDS
    assert first.tidy_room() == second.tidy_room()


def test_what_one_server_commits_is_soon_on_the_screens_of_the_other(pair: Pair) -> None:
    first, second = pair
    took = []
    with second.events() as messages:
        ticket(first, "totem", "issue_ticket", service="cpf")
        assert [next(messages).id for _ in range(2)] == ["1", "2"]
        for _ in range(30):
            began = time.monotonic()
            ticket(first, "totem", "issue_ticket", service="cpf")
            next(messages)
            took.append(time.monotonic() - began)
    assert sorted(took)[12] < 0.2, "a lost ring would take up to a second"


def test_a_ring_that_is_lost_is_made_up_for(pair: Pair) -> None:
    first, second = pair
    with second.events() as messages:
        ticket(first, "totem", "issue_ticket", service="cpf")
        assert [next(messages).id for _ in range(2)] == ["1", "2"]
        assert second.database is not None
        engine = create_engine(second.database, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:  # nobody rings for this one
            row = "SELECT jsonb_set(recorded::jsonb, '{version}', '3') FROM events WHERE version = 2"
            connection.execute(
                text(f"INSERT INTO events SELECT branch, 3, at, ({row})::text FROM events WHERE version = 2")
            )
            connection.execute(text("UPDATE branches SET version = 3"))
        engine.dispose()
        assert next(messages).id == "3"


@pytest.mark.parametrize("server", ["postgresql"], indirect=True)
def test_a_postgresql_that_drops_its_connections_is_survived(server: ServerProcess) -> None:
    ticket(server, "totem", "issue_ticket", service="cpf")
    assert server.database is not None
    engine = create_engine(server.database, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        connection.execute(text(f"SELECT pg_terminate_backend(pid) {others}"))
    engine.dispose()
    until(lambda: server.send("totem", "issue_ticket", service="cpf").status_code == 200)
    with server.events(after=0) as messages:
        assert [int(next(messages).id) for _ in range(3)] == [1, 2, 3]
    assert server.get("ana", f"/api/branches/{BRANCH}/room").status_code == 200
    assert {error["event"] for error in server.errors()} <= {"storage_unavailable", "doorbell_broken"}


def test_a_second_server_on_one_sqlite_file_is_sent_away(server: ServerProcess) -> None:
    second = ServerProcess(server.data, log="second.log")
    with pytest.raises(AssertionError, match="another server already serves"):
        second.start()
    second.close()
    assert server.send("totem", "issue_ticket", service="cpf").status_code == 200
    server.kill()
    second.start()
    second.close()
