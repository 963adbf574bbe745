"""How answers leave the server: whole, each once, in the order of the requests, whatever is asked on the way."""

from __future__ import annotations

import json
import socket
import uuid
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from tests.e2e.server_process import BRANCH, ServerProcess, until

pytestmark = pytest.mark.e2e


def connected(server: ServerProcess) -> socket.socket:
    where = urlsplit(server.url)
    return socket.create_connection((where.hostname or "", where.port or 0), timeout=20)


def command(server: ServerProcess, made: str, *more: str, version: str = "1.1") -> bytes:
    """A request for a ticket, as it goes over the wire."""
    body = json.dumps({"type": "issue_ticket", "id": made, "service": "information"})
    lines = [
        f"POST /api/branches/{BRANCH}/commands HTTP/{version}",
        f"Authorization: Bearer {server.tokens['totem']}",
        f"Content-Length: {len(body)}",
        *more,
    ]
    return "\r\n".join([*lines, "", body]).encode()


def received(connection: socket.socket, count: int) -> list[tuple[bytes, bytes]]:
    """The next ``count`` answers, as head and body, and nothing after them."""
    answers, rest = [], b""
    for _ in range(count):
        while b"\r\n\r\n" not in rest:
            rest += connection.recv(65536)
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        while len(rest) < length:
            rest += connection.recv(65536)
        answers.append((head, rest[:length]))
        rest = rest[length:]
    assert rest == b""
    return answers


def test_requests_that_come_in_one_piece_are_answered_in_their_order(shared_server: ServerProcess) -> None:
    ids = [str(uuid.uuid4()) for _ in range(3)]
    wrong = command(shared_server, ids[0]).replace(b"issue_ticket", b"issue_nothin")
    with closing(connected(shared_server)) as connection:
        connection.sendall(b"".join([command(shared_server, ids[1]), wrong, command(shared_server, ids[2])]))
        answers = received(connection, 3)
    assert [head.split(b"\r\n")[0].split(b" ")[1] for head, _ in answers] == [b"200", b"400", b"200"]
    said = [json.loads(body) for _, body in answers]
    assert [said[0]["command"], said[1]["code"], said[2]["command"]] == [ids[1], "malformed", ids[2]]
    assert all(b"cache-control: no-store" in head.lower() for head, _ in answers)


@pytest.mark.parametrize("more", [("Connection: close",), ()])
def test_who_wants_one_answer_gets_it_and_the_end(shared_server: ServerProcess, more: tuple[str, ...]) -> None:
    with closing(connected(shared_server)) as connection:
        version = "1.1" if more else "1.0"
        connection.sendall(command(shared_server, str(uuid.uuid4()), *more, version=version))
        ((head, body),) = received(connection, 1)
        assert b"connection: close" in head.lower() and json.loads(body)["ticket"]["service"] == "information"
        assert connection.recv(1) == b""


def test_who_goes_away_before_the_answer_does_not_disturb_the_server(shared_server: ServerProcess) -> None:
    made = str(uuid.uuid4())
    with closing(connected(shared_server)) as connection:
        connection.sendall(command(shared_server, made))
    again = shared_server.send("totem", "issue_ticket", id=made, service="information")
    assert until(lambda: again.status_code == 200 and again.json()["command"] == made)


def test_a_stream_brings_every_event_once_however_it_is_sent(shared_server: ServerProcess) -> None:
    with closing(connected(shared_server)) as connection:
        request = f"GET /api/branches/{BRANCH}/events HTTP/1.1\r\nAuthorization: Bearer {shared_server.tokens['panel']}"
        connection.sendall(f"{request}\r\n\r\n".encode())
        stream = b""
        while b": following" not in stream:
            stream += connection.recv(65536)
        sent = [shared_server.send("totem", "issue_ticket", service="information").json()["version"] for _ in range(5)]
        while b"id: %d\n" % sent[-1] not in stream:
            stream += connection.recv(65536)
    numbers = [int(line[4:]) for line in stream.split(b"\n") if line.startswith(b"id: ")]
    assert numbers == list(range(numbers[0], sent[-1] + 1)) and set(sent) <= set(numbers)
    pieces = stream.partition(b"\r\n\r\n")[2]
    while pieces and b"\r\n" in pieces:  # each piece is as long as it says
        size, _, pieces = pieces.partition(b"\r\n")
        length = int(size, 16)
        assert len(pieces) < length or pieces[length : length + 2] == b"\r\n"[: len(pieces) - length]
        pieces = pieces[length + 2 :]
