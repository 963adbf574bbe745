"""The door for NovoSGA's applications, before the usual one: their addresses, their tokens, their CORS.

While no branch is switched on for them it is not there, and their addresses lead nowhere. Everything that is not theirs
goes to the usual door.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import msgspec
from litestar.types import ASGIApp, Receive, Scope, Send
from sqlalchemy.exc import SQLAlchemyError

from server.bodies import TooLarge, WrongBody, read_body
from server.gate import address_of
from server.limits import ByAddress, Limit
from server.novosga.answering import Answering, Request
from server.novosga.stream import Stream
from server.novosga.tokens import App, Claim
from server.novosga.turned import Said, Turned, bad_token, no_token, not_theirs, oauth, problem, too_often
from server.replies import page_reply
from server.settings import Settings

_encode = msgspec.json.Encoder().encode
BOTH, PANEL, TRIAGE = frozenset(App), frozenset({App.PANEL}), frozenset({App.TRIAGE})
HUB = "/.well-known/mercure"
_HEADERS = b"Authorization, Content-type, X-Hash"


class Route(NamedTuple):
    """An address of theirs. ``apps`` may come with a token of theirs; None where no token is asked for."""

    method: str
    path: str
    name: str
    apps: frozenset[App] | None


ROUTES = (
    Route("POST", "/api/token", "token", None),
    Route("POST", "/oauth2/token", "newer_token", None),
    Route("GET", "/api", "status", BOTH),
    Route("GET", "/api/unidades", "units", BOTH),
    Route("GET", "/api/unidades/{id}/servicos", "services", BOTH),
    Route("GET", "/api/unidades/{id}/painel", "calls", PANEL),
    Route("GET", HUB, "stream", None),
    Route("GET", "/api/prioridades", "priorities", TRIAGE),
    Route("GET", "/api/departamentos", "departments", TRIAGE),
    Route("POST", "/api/distribui", "issue", TRIAGE),
    Route("GET", "/api/print/{id}", "print", None),
)
_PATTERNS = [(re.compile(each.path.replace("{id}", r"(\d{1,15})")), each) for each in ROUTES]


class Door:
    """See the module: an ASGI application before ``app``."""

    def __init__(self, app: ASGIApp, answering: Answering, settings: Settings, steady: Callable[[], float]) -> None:
        self._app = app
        self._answering = answering
        self._limit = settings.body_limit
        self._steady = steady
        self._often = ByAddress(_limit(settings.open_per_second))
        self._sign_ins = ByAddress(Limit(settings.sign_ins_per_minute / 60, settings.sign_ins_at_once))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request of theirs, or pass it on."""
        method = str(scope.get("method", ""))
        found = _find(scope["path"].rstrip("/"), method) if self._answering.units.active else None
        if found is None:
            await self._app(scope, receive, send)
            return
        try:
            said = await self._answer(*found, scope, receive)
        except Turned as turned:
            said = turned.said
        except (SQLAlchemyError, OSError):
            said = problem(503, "storage_unavailable").said
        if isinstance(said, Said):
            await _reply(said, scope)(scope, receive, send)
        else:
            await said(scope, receive, send)

    async def _answer(self, route: Route, number: int, scope: Scope, receive: Receive) -> Said | Stream:
        if scope.get("method") == "OPTIONS":
            return Said(b"", 204, ((b"access-control-max-age", b"600"),))
        limit = self._sign_ins if route.apps is None and "token" in route.name else self._often
        seconds = limit.spend(address_of(scope), self._steady())
        if seconds:
            raise too_often(seconds)
        claim = None if route.apps is None else self._claim(route.apps, _header(scope, b"authorization"))
        body = await self._body(receive) if route.method == "POST" else b""
        request = Request(claim, number, scope["query_string"], body, _origin(scope), _header(scope, b"x-hash"))
        return await self._answering.answer(route.name, request)

    def _claim(self, apps: frozenset[App], authorization: str) -> Claim:
        if not authorization:
            raise no_token()
        scheme, _, token = authorization.partition(" ")
        claim = self._answering.granting.claim(token) if scheme.lower() == "bearer" else None
        if claim is None or self._answering.units.by_id(claim.client) is None:
            raise bad_token()
        if claim.app not in apps:
            raise not_theirs()
        return claim

    async def _body(self, receive: Receive) -> bytes:
        try:
            return await read_body(receive, self._limit)
        except TooLarge as large:
            raise oauth(413, "invalid_request", "The request is too long") from large
        except WrongBody as wrong:
            raise oauth(400, "invalid_request", "The request is not whole") from wrong


def _limit(a_second: float) -> Limit:
    return Limit(a_second, max(1, round(10 * a_second)))


def _find(path: str, method: str) -> tuple[Route, int] | None:
    """Which address of theirs this is, and the number in it (0 where there is none)."""
    for pattern, route in _PATTERNS:
        if method in (route.method, "OPTIONS") and (found := pattern.fullmatch(path)):
            return route, int(found[1]) if found.groups() else 0
    return None


def _header(scope: Scope, name: bytes) -> str:
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def _origin(scope: Scope) -> str:
    """How the client reaches this server, as it says itself; empty when it does not say it in a usable way."""
    host = _header(scope, b"host")
    return f"{scope['scheme']}://{host}" if re.fullmatch(r"[A-Za-z0-9.:\[\]-]{1,255}", host) else ""


def _reply(said: Said, scope: Scope) -> ASGIApp:
    """Every answer, also one that refuses, may be read by the page that asked: it shows a token and has no cookie."""
    origin = next((value for key, value in scope["headers"] if key == b"origin"), b"")
    cors = [
        (b"access-control-allow-origin", origin or b"*"),
        (b"access-control-allow-headers", _HEADERS),
        (b"access-control-allow-methods", b"GET, POST, OPTIONS"),
        (b"vary", b"Origin"),
    ]
    if origin:
        cors.append((b"access-control-allow-credentials", b"true"))
    if isinstance(said.body, bytes):
        return page_reply(said.body, said.status, [*said.headers, *cors])
    plain = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]
    return page_reply(_encode(said.body), said.status, [*plain, *said.headers, *cors])
