"""The client against a real socket: what it sends, what it makes of answers, and how it follows a stream."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.api import Api, Patience
from client.errors import BadAnswer, NotAllowed, NotAuthenticated, TooMany, Unreachable
from client.sse import Message, Parser
from client.stream import Began, Happened, Lost, News, Picture, Resumed, follow
from domain import commands as c
from domain.answers import Answer, Refusal, Start, Welcome
from domain.errors import CounterBusy, Refused
from domain.snapshot import Snapshot
from tests.branches import ANA, NOON, Day, branch

QUICK = Patience(connect=1, answer=0.3, silence=0.3, tries=3, pause=0)
FINISH = c.Finish("0" * 32, "t")
Reply = tuple[int, bytes]


class Script:
    """What a server on a real port answers, request by request; the last reply stays."""

    def __init__(self) -> None:
        self.replies: list[Reply | Callable[[BaseHTTPRequestHandler], None]] = []
        self.seen: list[tuple[str, str, dict[str, str], bytes]] = []

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        self.seen.append((handler.command, handler.path, dict(handler.headers), body))
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if callable(reply):
            reply(handler)
            return
        handler.send_response(reply[0])
        handler.send_header("Content-Length", str(len(reply[1])))
        handler.end_headers()
        handler.wfile.write(reply[1])


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def url(script: Script) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            script.answer(self)

        do_GET = do_POST = _answer  # noqa: N815 - the names that http.server asks for

        def log_message(self, *_: object) -> None:
            """Say nothing: a log line would fail the test."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def api(url: str) -> Api:
    return Api(url, "secret", lambda: 0.5, patience=QUICK)


def encoded(value: object) -> Reply:
    return 200, msgspec.json.encode(value)


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.close()


def stream(*chunks: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for chunk in chunks:
            handler.wfile.write(chunk)
            handler.wfile.flush()

    return send


def test_a_command_carries_its_id_type_and_the_token(api: Api, script: Script) -> None:
    script.replies = [encoded(Answer("0" * 32, 7))]
    assert api.send("centro", FINISH).version == 7
    method, path, headers, body = script.seen[0]
    assert (method, path) == ("POST", "/api/branches/centro/commands")
    assert headers["Authorization"] == "Bearer secret"
    assert json.loads(body) == {"type": "finish", "id": "0" * 32, "ticket": "t"}


def test_a_lost_answer_is_asked_for_again_with_the_same_id(api: Api, script: Script) -> None:
    script.replies = [hang_up, (503, b"{}"), encoded(Answer("0" * 32, 7))]
    assert api.send("centro", FINISH).version == 7
    assert len({body for *_, body in script.seen}) == 1
    assert len(script.seen) == 3


def test_it_gives_up_and_says_so(api: Api, script: Script) -> None:
    script.replies = [(500, b"oops")]
    with pytest.raises(Unreachable, match="500"):
        api.send("centro", FINISH)
    assert len(script.seen) == 3


def test_nobody_there_is_unreachable() -> None:
    with pytest.raises(Unreachable):
        Api("http://127.0.0.1:9", "x", lambda: 0.0, patience=QUICK).welcome()


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (401, b"{}", NotAuthenticated),
        (403, msgspec.json.encode(Refusal("not_allowed")), NotAllowed),
        (409, msgspec.json.encode(Refusal("counter_busy", {"counter": "1", "number": "A001"})), CounterBusy),
        (409, msgspec.json.encode(Refusal("from_the_future")), Refused),
        (400, msgspec.json.encode(Refusal("malformed")), BadAnswer),
        (404, b"<html>", BadAnswer),
        (302, b"", BadAnswer),
        (200, b"<html>", BadAnswer),
        (429, b"{}", TooMany),
    ],
)
def test_answers_become_typed_errors(api: Api, script: Script, status: int, body: bytes, error: type) -> None:
    script.replies = [(status, body)]
    with pytest.raises(error) as raised:
        api.send("centro", FINISH)
    if error is CounterBusy:
        assert raised.value.facts == {"counter": "1", "number": "A001"}


@given(st.lists(st.integers(1, 30), max_size=8))
def test_messages_come_out_whole_however_the_bytes_are_cut(cuts: list[int]) -> None:
    wire = (
        b': beat\n\nid: 4\r\nevent: recorded\r\ndata: {"a":\ndata: 1}\n\n'
        b"event: reset\ndata\n\n: x\n\nid: 5\ndata: \xc3\xa9\n\n"
    )
    parser, found, at = Parser(), [], 0
    for cut in [*cuts, len(wire)]:
        found += parser.feed(wire[at : at + cut])
        at += cut
    assert found == [
        Message("recorded", "4", b'{"a":\n1}'),
        Message("reset", "", b""),
        Message("", "5", "é".encode()),
    ]


class Story:
    """A day whose events a scripted server tells."""

    def __init__(self) -> None:
        self.day = Day()
        for _ in range(4):
            self.day.do(c.IssueTicket(self.day.id(), "identity"))
        self.events = [
            b"id: %d\nevent: recorded\ndata: %s\n\n" % (r.version, msgspec.json.encode(r)) for r in self.day.history
        ]
        self.welcome = encoded(Welcome(ANA, "Ana", branch()))
        self.start = encoded(Start(NOON, Snapshot(0, None)))


def heard(api: Api, stop_after: int) -> list[News]:
    losses = iter(range(stop_after))
    return list(follow(api, lambda _: next(losses, None) == stop_after - 1, lambda: 0.5))


def versions(news: list[News]) -> list[int]:
    return [item.recorded.version for item in news if isinstance(item, Happened)]


def test_a_broken_stream_goes_on_where_it_was_without_repeating(api: Api, script: Script) -> None:
    story = Story()
    script.replies = [
        story.welcome,
        story.start,
        stream(*story.events[:2]),
        hang_up,
        stream(story.events[1], *story.events[2:]),  # one of them a second time
        (503, b""),
    ]
    news = heard(api, 3)
    assert versions(news) == [1, 2, 3, 4, 5]
    assert [type(item) for item in news if not isinstance(item, Happened)] == [
        Began,
        Resumed,
        Lost,
        Lost,
        Resumed,
        Lost,
    ]
    resumed_from = [headers["Last-Event-ID"] for _, path, headers, _ in script.seen if path.endswith("/events")]
    assert resumed_from == ["0", "2", "2", "5"][: len(resumed_from)]


@pytest.mark.parametrize("trouble", [b"event: reset\ndata: \n\n", Story().events[3]])
def test_a_gap_or_a_reset_begins_again_with_a_snapshot(api: Api, script: Script, trouble: bytes) -> None:
    story = Story()
    later = encoded(Start(NOON, story.day.room.snapshot()))
    script.replies = [story.welcome, story.start, stream(story.events[0], trouble), story.welcome, later, (503, b"")]
    news = heard(api, 1)
    assert versions(news) == [1]
    assert [item.start.room.version for item in news if isinstance(item, Began)] == [0, 5]


def test_silence_is_a_loss(api: Api, script: Script) -> None:
    story, release = Story(), threading.Event()

    def fall_silent(handler: BaseHTTPRequestHandler) -> None:
        stream(b": beat\n\n")(handler)
        release.wait(5)

    script.replies = [story.welcome, story.start, fall_silent]
    news = heard(api, 1)
    release.set()
    assert [type(item) for item in news] == [Began, Resumed, Lost]


@pytest.mark.parametrize("chunked", [False, True])
def test_a_message_arrives_at_once_while_the_stream_stays_open(api: Api, script: Script, chunked: bool) -> None:
    story, release = Story(), threading.Event()

    def speak_and_stay(handler: BaseHTTPRequestHandler) -> None:
        handler.protocol_version = "HTTP/1.1"
        handler.send_response(200)
        if chunked:
            handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        message = story.events[0]
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(message), message) if chunked else message)
        handler.wfile.flush()
        release.wait(5)
        handler.close_connection = True

    script.replies = [speak_and_stay]
    with api.events("centro", 0) as messages:
        assert next(messages).id == "1"
    release.set()


def test_a_revoked_device_is_told_apart(api: Api, script: Script) -> None:
    script.replies = [(401, b"{}")]
    assert heard(api, 1) == [Lost(unknown=True, expelled=True)]


def test_a_picture_follows_and_says_honestly_when_it_last_heard() -> None:
    story, picture = Story(), Picture()
    picture.take(Lost(), NOON)
    assert (picture.room, picture.online, picture.heard_at) == (None, False, None)
    slow = NOON - timedelta(hours=3)
    picture.take(Began(Welcome(ANA, "Ana", branch()), Start(NOON, Snapshot(0, None))), slow)
    assert picture.server_time(slow) == NOON
    for recorded in story.day.history:
        picture.take(Happened(recorded), slow)
    assert picture.room is not None
    assert picture.room.waiting("identity") == 4
    picture.take(Lost(), slow + timedelta(seconds=4))
    picture.take(Lost(), slow + timedelta(minutes=9))
    assert (picture.online, picture.heard_at) == (False, slow + timedelta(seconds=4))
    picture.take(Resumed(), slow + timedelta(minutes=10))
    assert picture.online
