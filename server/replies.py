"""Answers as ASGI applications: bytes that are ready, sent without going through a framework."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
    "too_slow": 408,
    "too_many_bad_codes": 429,
    "too_many_requests": 429,
    "wrong_password": 401,
    "locked": 429,
    "too_many_devices": 429,
    "busy": 503,
    "storage_unavailable": 503,
    "branch_elsewhere": 503,
    "epoch_over": 503,
    "history_differs": 503,
    "behind_centre": 503,
    "internal": 500,
}
_RETRY = {429: "60", 503: "1"}  # seconds
_encode = msgspec.json.Encoder().encode


def status_of(refusal: Refusal) -> int:
    """The HTTP status of a refusal: what the rules do not allow is a conflict, 409."""
    return STATUS.get(refusal.code, 409)


def headers_of(refusal: Refusal) -> dict[str, str]:
    """What its answer has besides: how to sign in, or when to come again, which a fact ``seconds`` may say."""
    status = status_of(refusal)
    if status == 401:
        return {"www-authenticate": "Bearer"}
    return {"retry-after": refusal.facts.get("seconds", _RETRY[status])} if status in _RETRY else {}


def json_reply(body: bytes, status: int = 200, more: Mapping[str, str] | None = None) -> ASGIApp:
    """``body``, which is JSON. Nothing from here is ever cached."""
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-store"),
    ]
    if more:
        headers += [(name.encode(), value.encode()) for name, value in more.items()]
    return _ready(status, headers, body)


def reply(refusal: Refusal) -> ASGIApp:
    """A refusal, with the status that belongs to it."""
    return json_reply(_encode(refusal), status_of(refusal), headers_of(refusal))


def page_reply(body: bytes, status: int, headers: list[tuple[bytes, bytes]]) -> ASGIApp:
    """An HTML page."""
    return _ready(status, [*headers, (b"content-length", b"%d" % len(body))], body)


def _ready(status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> ASGIApp:
    start: HTTPResponseStartEvent = {"type": "http.response.start", "status": status, "headers": headers}
    content: HTTPResponseBodyEvent = {"type": "http.response.body", "body": body, "more_body": False}

    async def ready(scope: Scope, _receive: Receive, send: Send) -> None:
        extensions: dict[str, Any] = scope.get("extensions") or {}
        hold = extensions.get("vez")
        head = b"".join([b"%b: %b\r\n" % header for header in headers])
        if hold is None or not hold.answer(status, head, body):
            await send(start)
            await send(content)

    return ready
