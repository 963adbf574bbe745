"""The connections themselves: how long and how large what comes may be, and how many there may be at once.

The parser that they stand on waits for ever for the rest of a request, and keeps whatever comes until then.
"""

from __future__ import annotations

import asyncio
import resource
from asyncio import BaseTransport, TimerHandle, Transport
from collections.abc import Callable
from enum import Enum
from typing import Any, Protocol, cast

import httptools
import msgspec
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from domain.answers import Refusal
from server import tls
from server.replies import Ready
from server.settings import Settings

OTHER_FILES = 128  # that a server has open beside its connections: databases, logs, libraries
_encode = msgspec.json.Encoder().encode


class Owed(Enum):
    """What the other end still has to send."""

    NOTHING = 0
    HEAD = 1
    BODY = 2


class ShortWay(Protocol):
    """How some requests are answered without a task: `server.express.Express`."""

    def wants(self, scope: Any) -> bool:
        """Whether the request with this head may go it."""
        ...

    def take(self, scope: Any, body: bytes, tell: Callable[[Ready], None]) -> bool:
        """Have a request of which all is here answered: ``tell`` is called later. False: the usual way, untouched."""
        ...


class ConnectionLimit:
    """How many may be connected, and who of them has said nothing whole yet. One a server."""

    def __init__(self, settings: Settings, express: ShortWay | None = None) -> None:
        self.settings = settings
        self.express = express
        self.most = min(settings.connections, _files() - OTHER_FILES)
        self._silent: dict[Connection, None] = {}  # in the order in which they fell silent

    def protocol(self) -> type[asyncio.Protocol]:
        """What uvicorn calls for each connection."""

        def connection(**given: Any) -> Connection:
            return Connection(self, **given)

        return cast("type[asyncio.Protocol]", connection)

    def admit(self, connected: int) -> bool:
        """Whether there is room for one more beside ``connected``; who has been silent longest makes room."""
        if connected < self.most:
            return True
        silent = next(iter(self._silent), None)
        if silent is None:
            return False
        self.heard(silent)
        silent.transport.abort()
        return True

    def silent(self, connection: Connection) -> None:
        """The connection owes a request."""
        self._silent.setdefault(connection)

    def heard(self, connection: Connection) -> None:
        """The connection has sent the head of a request, or is gone."""
        self._silent.pop(connection, None)


class Hold:
    """What an application may do with the connection of its request beside what ASGI offers."""

    __slots__ = ("_connection", "_cycle")

    def __init__(self, connection: Connection, cycle: RequestResponseCycle) -> None:
        self._connection = connection
        self._cycle = cycle

    def abort(self) -> None:
        """Break it: there is no other way to cut a reader that does not read."""
        self._connection.transport.abort()

    def answer(self, ready: Ready) -> bool:
        """Send a whole answer in one write: two cost twice, and wake the other end twice.

        False when it is to go the usual way.
        """
        cycle, connection = self._cycle, self._connection
        cycle.disconnected = cycle.disconnected or connection.transport.is_closing()
        usual = cycle.response_started or cycle.disconnected or not cycle.keep_alive or connection.flow.write_paused
        if usual or cycle.scope["method"] == "HEAD":
            return False
        cycle.response_started = cycle.response_complete = True
        cycle.message_event.set()
        start = STATUS_LINE[ready.status]
        connection.transport.write(b"%b%b%b\r\n%b" % (start, connection.always, ready.head, ready.body))
        cycle.on_response()
        return True

    def push(self, piece: bytes) -> bool:
        """Send a piece of an answer that has begun and has no length (see `hub.chunk`), at once.

        False when the other end must first read what it has.
        """
        connection = self._connection
        if connection.flow.write_paused or connection.transport.is_closing():
            return False
        connection.transport.write(piece)
        return True


class Connection(HttpToolsProtocol):
    """One connection. It may take so long for a request's head, so long for its body, and so long to read.

    A request's scope has a `Hold` on it in ``extensions["vez"]``: what ASGI has no words for.
    """

    def __init__(self, limit: ConnectionLimit, **given: Any) -> None:
        super().__init__(**given)
        self._limit = limit
        self._settings = limit.settings
        self.always = tls.HSTS_LINE if limit.settings.certificate else b""  # headers of every answer
        self._owed = Owed.HEAD
        self._size = 0  # of what the parser has passed on of the present head, in bytes
        self._fed = 0  # of what has come of the present head or body since it began, but for where it began
        self._timed: tuple[int, Owed] | None = None  # of which request, and what, the timer waits for
        self._request = 0
        self._timer: TimerHandle | None = None
        self._reading: TimerHandle | None = None
        self._problem = Refusal("malformed")
        self._status = 400
        self._running: RequestResponseCycle | None = None
        self._held: tuple[RequestResponseCycle, Any] | None = None  # a command that may come whole
        self._resting: float | None = None  # since when nothing is asked and nothing is to be answered

    def connection_made(self, transport: BaseTransport) -> None:
        """Come in, when there is room."""
        admitted = self._limit.admit(len(self.connections))
        super().connection_made(cast("Transport", transport))
        if not admitted:
            self.transport.abort()
            return
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Leave."""
        self._limit.heard(self)
        for timer in (self._timer, self._reading, self.timeout_keep_alive_task):
            if timer is not None:
                timer.cancel()
        if self._running is not None and not self._running.response_complete:
            self._running.disconnected = True  # it may not be the last of those that were sent at once
            self._running.message_event.set()
        super().connection_lost(exc)

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        """What uvicorn calls at the end of a head. A command waits for what else has come with it."""
        express = self._limit.express
        if express is not None and express.wants(cycle.scope):
            self._held = cycle, app
        else:
            self._start(cycle, app)

    def _start(self, cycle: RequestResponseCycle, app: Any) -> None:
        # Not before it is wanted: with it a request is a ring, whose memory comes back long after it was answered.
        cycle.scope["extensions"] = {"vez": cast("Any", Hold(self, cycle))}
        self._running = cycle
        super()._start_asgi_task(cycle, app)

    def _do_held(self, cycle: RequestResponseCycle, app: Any) -> None:
        """Have a command done the short way, when it is whole and may go there."""

        def tell(ready: Ready) -> None:
            if not cycle.disconnected and not Hold(self, cycle).answer(ready):
                self._start(cycle, ready)  # such as one that has to say that it is the last here

        self._held, self._running, express = None, cycle, self._limit.express
        if cycle.more_body or express is None or not express.take(cycle.scope, bytes(cycle.body), tell):
            self._start(cycle, app)

    def data_received(self, data: bytes) -> None:
        """Read what came, and see what is still owed."""
        if self.transport.is_closing():
            return
        self._unset_keepalive_if_required()
        request = self._request
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade:  # there is nothing to change to: this request is the last one here
            if self.cycle is not None:
                self.cycle.keep_alive = False
            self._owed = Owed.NOTHING
        except httptools.HttpParserError:
            self._refuse()
            return
        if self._held is not None:
            self._do_held(*self._held)
        if self._request == request and self._owed is not Owed.NOTHING:
            self._fed += len(data)
        if self._fits():
            self._wait()
        else:
            self._refuse()

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self._owed, self._size, self._fed = Owed.HEAD, 0, 0
        self._request += 1

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header; or a trailer, which comes after who asks has been judged by the headers."""
        if self._owed is Owed.BODY:
            raise ValueError("a trailer")
        self._size += len(name) + len(value) + 4
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The head is here."""
        self._size += len(self.url)
        if not self._fits():
            raise ValueError("the head is too long")
        self._owed, self._size, self._fed = Owed.BODY, 0, 0
        self._limit.heard(self)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The request is here."""
        self._owed = Owed.NOTHING
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """The answer has left. What uvicorn does, but for its timer: one for each request costs as much again."""
        self.server_state.total_requests += 1
        if not self.transport.is_closing():
            self.flow.resume_reading()
            if self.pipeline:
                self._start(*self.pipeline.pop())
            else:
                self._rest()
        if self._owed is Owed.NOTHING:
            self._limit.silent(self)

    def _rest(self) -> None:
        self._resting = self.loop.time()
        if self.timeout_keep_alive_task is None:
            self.timeout_keep_alive_task = self.loop.call_later(self.timeout_keep_alive, self._rested)

    def _rested(self) -> None:
        """The timer of who rests: it goes on while requests come, and sees then how long none has come."""
        self.timeout_keep_alive_task = None
        if self._resting is None:
            return
        left = self._resting + self.timeout_keep_alive - self.loop.time()
        if left > 0:
            self.timeout_keep_alive_task = self.loop.call_later(left, self._rested)
        else:
            self.timeout_keep_alive_handler()

    def _unset_keepalive_if_required(self) -> None:
        self._resting = None

    def pause_writing(self) -> None:
        """The other end does not read what it asked for."""
        super().pause_writing()
        if self._reading is None:
            self._reading = self.loop.call_later(self._settings.unread_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """It reads again, or is gone."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        super().resume_writing()

    def _fits(self) -> bool:
        if self._owed is Owed.HEAD:
            size, limit, status = max(self._size, self._fed), self._settings.head_limit, 431
        else:
            size, limit, status = self._fed, self._settings.message_limit, 413
        if size > limit:
            self._status, self._problem = status, Refusal("too_large", {"limit": str(limit)})
        return size <= limit

    def _wait(self) -> None:
        """Have the timer wait for what is owed. It is not set again for the same, however little of it comes."""
        idle = not self._answering()
        if self._owed is Owed.NOTHING and idle and self._resting is None:
            self._owed = Owed.HEAD  # an empty line: no request yet, but it ended the wait for one
            self._request += 1
        if self._owed is Owed.HEAD:
            self._limit.silent(self)
        wanted = None if self._owed is Owed.NOTHING else (self._request, self._owed)
        if wanted == self._timed:
            return
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._timed = wanted
        if wanted is not None:
            self._set_timer()

    def _set_timer(self) -> None:
        seconds = self._settings.head_seconds if self._owed is Owed.HEAD else self._settings.body_seconds
        self._timer = self.loop.call_later(seconds, self._too_late)

    def _too_late(self) -> None:
        if self.flow.read_paused:  # it is we who do not read
            self._set_timer()
            return
        self._status, self._problem = 408, Refusal("too_slow")
        self._refuse()

    def _answering(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle  # None before the first request
        return cycle is not None and not cycle.response_complete

    def _refuse(self) -> None:
        """Say what is wrong, unless an answer has begun, and end the connection."""
        answering = self._answering()
        asked = self._request > 0 or self._status != 408  # who has said nothing is told nothing
        if asked and not (answering and self.cycle.response_started):
            body = _encode(self._problem)
            head = b"content-type: application/json\r\ncontent-length: %d\r\nconnection: close\r\n\r\n" % len(body)
            self.transport.write(STATUS_LINE[self._status] + head + body)
        if answering:
            self.cycle.disconnected = True  # what the application still says goes nowhere
            self.cycle.message_event.set()
        self.transport.close()


def raise_limit(wanted: int) -> None:
    """Allow this process ``wanted`` connections, as far as the system lets it: the usual limit is a thousand files."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    enough = wanted + OTHER_FILES
    if soft != resource.RLIM_INFINITY and soft < enough:
        allowed = enough if hard == resource.RLIM_INFINITY else min(enough, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))


def _files() -> int:
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 1_000_000 if soft == resource.RLIM_INFINITY else soft
