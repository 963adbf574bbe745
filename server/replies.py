"""Answers as ASGI applications: bytes that are ready, sent without going through a framework."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from litestar.types import Receive, Scope, Send

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
_JSON = b"content-type: application/json\r\ncontent-length: %d\r\ncache-control: no-store\r\n"
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


class Ready:
    """An answer that is ready, as an ASGI application. ``head`` is the headers as they are sent, each with its end."""

    __slots__ = ("body", "head", "status")

    def __init__(self, status: int, head: bytes, body: bytes) -> None:
        self.status = status
        self.head = head
        self.body = body

    async def __call__(self, scope: Scope, _receive: Receive, send: Send) -> None:
        """Send it."""
        extensions: dict[str, Any] = scope.get("extensions") or {}
        hold = extensions.get("vez")
        if hold is None or not hold.answer(self):
            await send({"type": "http.response.start", "status": self.status, "headers": _listed(self.head)})
            await send({"type": "http.response.body", "body": self.body, "more_body": False})


def json_reply(body: bytes, status: int = 200, more: Mapping[str, str] | None = None) -> Ready:
    """``body``, which is JSON. Nothing from here is ever cached."""
    head = _JSON % len(body)
    if more:
        head += b"".join([f"{name}: {value}\r\n".encode() for name, value in more.items()])
    return Ready(status, head, body)


def reply(refusal: Refusal) -> Ready:
    """A refusal, with the status that belongs to it."""
    return json_reply(_encode(refusal), status_of(refusal), headers_of(refusal))


def page_reply(body: bytes, status: int, headers: list[tuple[bytes, bytes]]) -> Ready:
    """An HTML page."""
    said = [*headers, (b"content-length", b"%d" % len(body))]
    return Ready(status, b"".join([b"%b: %b\r\n" % header for header in said]), body)


def _listed(head: bytes) -> list[tuple[bytes, bytes]]:
    parted = (line.partition(b": ") for line in head.split(b"\r\n") if line)
    return [(name, value) for name, _, value in parted]
