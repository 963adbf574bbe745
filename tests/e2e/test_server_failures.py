"""The server when things go wrong: killed, out of disk, locked out of its database, spoken to slowly or in nonsense."""

from __future__ import annotations

import json
import resource
import socket
import sqlite3
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import requests
from hypothesis import given, settings
from hypothesis import strategies as st

from client.sse import Message
from tests.e2e.proxy import Answering, Fate, Proxy
from tests.e2e.server_process import BRANCH, ServerProcess, until

pytestmark = pytest.mark.e2e

COMMANDS = f"/api/branches/{BRANCH}/commands"
EVENTS = f"/api/branches/{BRANCH}/events"


class Load:
    """Clients that issue tickets until the server goes away, and remember what they were promised."""

    def __init__(self, server: ServerProcess, clients: int) -> None:
        self.server = server
        self.promised: dict[str, str] = {}
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._run) for _ in range(clients)]

    @contextmanager
    def running(self) -> Iterator[None]:
        """Inside of it they issue; whoever leaves must have killed the server."""
        for thread in self._threads:
            thread.start()
        try:
            yield
        finally:
            self.server.close()
            for thread in self._threads:
                thread.join(30)

    def _run(self) -> None:
        with requests.Session() as session:
            while True:
                body = f'{{"type":"issue_ticket","id":"{uuid.uuid4()}","service":"information"}}'.encode()
                try:
                    answer = self.server.post("totem", body, session)
                except requests.RequestException:
                    return
                if answer.status_code == 200:
                    ticket = answer.json()["ticket"]
                    with self._lock:
                        self.promised[ticket["id"]] = ticket["number"]


def versions(server: ServerProcess) -> list[int]:
    """The number of every event, as the database has it."""
    with sqlite3.connect(server.data / "vez.db") as connection:
        return [row[0] for row in connection.execute("SELECT version FROM events ORDER BY version")]


def test_nothing_promised_is_lost_when_the_server_is_killed_under_load(server: ServerProcess) -> None:
    promised: dict[str, str] = {}
    for more in (100, 200):
        load = Load(server, clients=8)
        with load.running():
            until(partial(_promised, load, more), 30)
            server.kill()
        promised |= load.promised
        server.start()
        kept = {ticket["id"]: ticket["number"] for ticket in server.room()["tickets"]}
        assert {key: kept.get(key) for key in promised} == promised
        assert len(set(kept.values())) == len(kept)
    found = versions(server)
    assert found == list(range(1, len(found) + 1))


def test_a_server_that_cannot_go_on_whole_says_so_and_ends(server: ServerProcess) -> None:
    """A newer server of the same database writes what this one cannot read: whoever follows here would hear no more."""
    assert server.send("totem", "issue_ticket", service="information").status_code == 200
    with server.events(after=0) as messages, sqlite3.connect(server.data / "vez.db") as newer:
        assert [next(messages).id for _ in range(2)] == ["1", "2"]
        newer.execute(
            'INSERT INTO events SELECT branch, 3, at, \'{"version": "of Maria"}\' FROM events WHERE version = 2'
        )
        newer.execute("UPDATE branches SET version = 3")
        newer.commit()
        assert list(messages) == []
    assert server.ended() == 1
    (said,) = server.errors()
    assert (said["event"], said["worker"], said["error"]) == ("worker_ended", "Following", "ValidationError")
    assert "Maria" not in server.log.read_text(encoding="utf-8")
    with sqlite3.connect(server.data / "vez.db") as newer:
        newer.execute("DELETE FROM events WHERE version = 3")
        newer.execute("UPDATE branches SET version = 2")
    server.start()
    assert server.send("totem", "issue_ticket", service="information").status_code == 200


def test_a_server_that_dies_between_commit_and_answer_has_done_it_once(server: ServerProcess) -> None:
    line = Proxy(int(server.url.rpartition(":")[2]), lambda _: Fate(answer=Answering.LOST))
    command, body = str(uuid.uuid4()), {"type": "issue_ticket", "service": "information"}
    asked = threading.Thread(target=_ask_in_vain, args=(f"{line.url}{COMMANDS}", server, body | {"id": command}))
    asked.start()
    try:
        until(lambda: versions(server) == [1, 2])
        server.kill()
    finally:
        line.close()
        asked.join(30)
    server.start()
    again = [server.send("totem", "issue_ticket", command, service="information") for _ in range(2)]
    assert [answer.status_code for answer in again] == [200, 200]
    assert again[0].content == again[1].content
    (ticket,) = server.room()["tickets"]
    assert ticket["number"] == again[0].json()["ticket"]["number"]
    assert versions(server) == [1, 2]


def _ask_in_vain(url: str, server: ServerProcess, body: dict[str, str]) -> None:
    with pytest.raises(requests.RequestException):
        requests.post(url, json=body, headers=server.headers("totem"), timeout=30)


def _promised(load: Load, count: int) -> bool:
    return len(load.promised) >= count


def numbers(messages: list[Message]) -> list[int]:
    return [int(message.id) for message in messages]


def test_a_stream_resumes_after_a_kill_without_gap_or_repeat(server: ServerProcess) -> None:
    for _ in range(5):
        server.send("totem", "issue_ticket", service="cpf")
    with server.events(after=0) as messages:
        seen = [next(messages) for _ in range(4)]
    server.kill()
    server.start()
    for _ in range(3):
        server.send("totem", "issue_ticket", service="cpf")
    with server.events(after=int(seen[-1].id)) as messages:
        seen += [next(messages) for _ in range(5)]
        server.send("totem", "issue_ticket", service="cpf")
        seen.append(next(messages))
    assert numbers(seen) == list(range(1, 11))  # the day's opening, then nine tickets


def test_streams_that_come_and_go_under_load_see_every_event_once(server: ServerProcess) -> None:
    seen: list[int] = []
    with Load(server, clients=4).running():
        while len(seen) < 400:
            with server.events(after=seen[-1] if seen else 0) as messages:
                seen += numbers([next(messages) for _ in range(40)])
    assert seen == list(range(1, len(seen) + 1))


def test_who_asks_for_what_is_not_there_is_told_to_start_again(server: ServerProcess) -> None:
    with server.events(after=999) as messages:
        assert [message.name for message in messages] == ["reset"]
    assert server.get("panel", f"{EVENTS}?after=999", stream=True).status_code == 200
    for wrong in ("-1", "abc", "1.5", "9" * 40, "\u0661".encode().decode("latin-1")):
        answer = requests.get(
            server.url + EVENTS, headers=server.headers("panel") | {"Last-Event-ID": wrong}, timeout=5
        )
        assert (answer.status_code, answer.json()["code"]) == (400, "malformed")


def test_the_heart_beats_while_nothing_happens(shared_server: ServerProcess) -> None:
    headers, began = shared_server.headers("panel"), time.monotonic()
    with requests.get(shared_server.url + EVENTS, headers=headers, stream=True, timeout=(10, 20)) as response:
        chunks = response.iter_content(chunk_size=None)
        assert next(chunks) == b": following\n\n"
        assert next(chunks) == b": beat\n\n"
        assert time.monotonic() - began > 1.5, "it does not beat all the time"


def test_a_reader_that_does_not_read_is_cut_and_nobody_waits_for_it(server: ServerProcess) -> None:
    server.send("totem", "issue_ticket", service="cpf")
    host, _, port = server.url.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as slow:
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        head = f"GET {EVENTS}?after=0 HTTP/1.1\r\nHost: vez\r\nAuthorization: Bearer {server.tokens['panel']}\r\n\r\n"
        slow.sendall(head.encode())
        # It is cut once the buffers of both ends are full and a thousand events more wait for it.
        with Load(server, clients=8).running():
            until(lambda: _cut(slow, server), 90)
    assert server.errors() == []


def _cut(slow: socket.socket, server: ServerProcess) -> bool:
    """Whether the server's end of the connection is gone, without reading anything from ours."""
    port = slow.getsockname()[1]
    table = Path(f"/proc/{server.pid}/net/tcp").read_text(encoding="ascii")
    rows = [line.split() for line in table.splitlines()[1:]]
    remote = f":{port:04X}"
    return not any(row[2].endswith(remote) and row[3] == "01" for row in rows)


def test_a_full_disk_is_said_and_survived(server: ServerProcess) -> None:
    assert server.send("totem", "issue_ticket", service="cpf").status_code == 200
    unlimited = resource.prlimit(server.pid, resource.RLIMIT_FSIZE)
    size = max(path.stat().st_size for path in server.data.glob("vez.db*"))
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (size, unlimited[1]))
    ids = count()
    refused: list[Any] = []

    def fill() -> bool:
        answer = server.send("totem", "issue_ticket", f"00000000-0000-4000-8000-{next(ids):012x}", service="cpf")
        refused.append(answer)
        return bool(answer.status_code == 503)

    until(fill, 30)
    assert refused[-1].json() == {"code": "storage_unavailable"}
    assert refused[-1].headers["Retry-After"] == "1"
    lost = f"00000000-0000-4000-8000-{next(ids) - 1:012x}"

    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, unlimited)
    again = until(lambda: (a := server.send("totem", "issue_ticket", lost, service="cpf")).status_code == 200 and a, 10)
    assert again.json()["ticket"]["id"] == lost
    assert requests.get(f"{server.url}/health", timeout=5).status_code == 200
    found = versions(server)
    assert found == list(range(1, len(found) + 1))
    assert {error["event"] for error in server.errors()} == {"storage_unavailable"}


def test_a_locked_database_is_said_and_survived(server: ServerProcess) -> None:
    with sqlite3.connect(server.data / "vez.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = server.send("totem", "issue_ticket", service="cpf")
        assert (answer.status_code, answer.json()["code"]) == (503, "storage_unavailable")
        assert requests.get(f"{server.url}/health", timeout=5).status_code == 503
        assert server.room()["tickets"] == [], "reading goes on"
        other.execute("ROLLBACK")
    assert server.send("totem", "issue_ticket", service="cpf").status_code == 200
    assert requests.get(f"{server.url}/health", timeout=5).json()["status"] == "ok"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=50),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
FIELDS = st.sampled_from(["type", "id", "service", "group", "language", "audience", "counter", "ticket", "reason"])
KINDS = st.sampled_from(["issue_ticket", "cancel", "call_next", "transfer", "finish", "nonsense"])
SHAPED = st.fixed_dictionaries(
    {"type": KINDS, "id": st.just("00000000-0000-4000-8000-ffffffffffff") | VALUES},
    optional={"service": VALUES, "ticket": VALUES, "group": VALUES, "counter": VALUES},
)


def _encoded(value: Any) -> bytes:
    return json.dumps(value).encode()


@given(
    body=st.binary(max_size=300)
    | VALUES.map(_encoded)
    | st.dictionaries(FIELDS, VALUES).map(_encoded)
    | SHAPED.map(_encoded)
)
@settings(max_examples=250)
def test_nonsense_is_refused_and_never_breaks_anything(shared_server: ServerProcess, body: bytes) -> None:
    for who in ("totem", "ana"):
        answer = shared_server.post(who, body, _session)
        assert answer.status_code in (200, 400, 403, 404, 409), answer.text
        if answer.status_code == 400:
            assert answer.json()["code"] == "malformed" and answer.json()["facts"]["problem"]


_session = requests.Session()


def test_a_malformed_command_says_which_field_is_wrong(shared_server: ServerProcess) -> None:
    known = '"id":"00000000-0000-4000-8000-000000000000"'
    for body, field in (
        (f'{{"type":"issue_ticket",{known},"service":5}}', "service"),
        (f'{{"type":"issue_ticket",{known},"service":"cpf","group":"king"}}', "group"),
        (f'{{"type":"dance",{known}}}', "type"),
        (f'{{"type":"issue_ticket",{known}}}', "body"),
        ("[" * 10_000, "body"),
        ("{", "body"),
    ):
        answer = shared_server.post("totem", body.encode())
        assert (answer.status_code, answer.json()["facts"]["field"]) == (400, field), answer.text


def test_a_body_that_is_too_long_is_not_read(shared_server: ServerProcess) -> None:
    answer = shared_server.post("totem", b" " * 17_000)
    assert (answer.status_code, answer.json()) == (413, {"code": "too_large", "facts": {"limit": "16384"}})
    chunks = iter([b" " * 10_000, b" " * 10_000])
    answer = requests.post(shared_server.url + COMMANDS, data=chunks, headers=shared_server.headers("totem"), timeout=5)
    assert answer.status_code == 413
