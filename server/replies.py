"""Answers as ASGI applications: bytes that are ready, sent without going through a framework."""

from __future__ import annotations

import msgspec
from litestar.types import ASGIApp, Receive, Scope, Send
from litestar.types.asgi_types import HTTPResponseBodyEvent, HTTPResponseStartEvent

from domain.answers import Refusal

STATUS = {
    "unknown": 404,
    "not_found": 404,
    "method_not_allowed": 405,
    "not_allowed": 403,
    "unauthorized": 401,
    "malformed": 400,
    "too_large": 413,
    "too_many_bad_codes": 429,
    "busy": 503,
    "storage_unavailable": 503,
    "internal": 500,
}
_EXTRA = {401: [(b"www-authenticate", b"Bearer")], 429: [(b"retry-after", b"60")], 503: [(b"retry-after", b"1")]}
_encode = msgspec.json.Encoder().encode


def status_of(refusal: Refusal) -> int:
    """The HTTP status of a refusal: what the rules do not allow is a conflict, 409."""
    return STATUS.get(refusal.code, 409)


def json_reply(body: bytes, status: int = 200) -> ASGIApp:
    """``body``, which is JSON. Nothing from here is ever cached."""
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-store"),
        *_EXTRA.get(status, ()),
    ]
    return _ready(status, headers, body)


def reply(refusal: Refusal) -> ASGIApp:
    """A refusal, with the status that belongs to it."""
    return json_reply(_encode(refusal), status_of(refusal))


def page_reply(body: bytes, status: int, headers: list[tuple[bytes, bytes]]) -> ASGIApp:
    """An HTML page."""
    return _ready(status, [*headers, (b"content-length", b"%d" % len(body))], body)


def _ready(status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> ASGIApp:
    start: HTTPResponseStartEvent = {"type": "http.response.start", "status": status, "headers": headers}
    content: HTTPResponseBodyEvent = {"type": "http.response.body", "body": body, "more_body": False}

    async def ready(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send(start)
        await send(content)

    return ready
