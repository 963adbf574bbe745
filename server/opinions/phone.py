"""Takes what citizens choose on their own page, which asks them once the visit is over."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import msgspec
from litestar import Request, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp
from sqlalchemy import Connection

from domain.opinions import Opinion
from server import store as branches
from server.bodies import TooLarge, WrongBody, read_body
from server.errors import Refused
from server.opinions import hearing, store
from server.replies import page_reply

if TYPE_CHECKING:
    from server.routes import House

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")
_MOST = 1000  # bytes of a form


def route(house: House) -> HTTPRouteHandler:
    """Takes what was chosen; the page itself then says thanks. The address is all that it takes to be let in."""

    @post("/t/{token:str}")
    async def rate(request: Request[Any, Any, Any], token: FromPath[str]) -> ASGIApp:
        opinion = _read(token, await _body(request))
        if opinion is not None:
            with suppress(Refused):  # given, over, or of no ticket: the page says how it stands
                await house.clerk.run(lambda connection: _give(connection, opinion, house))
        language = parse_qs(request.scope["query_string"].decode("latin-1")).get("lang", [""])[-1]
        kept = f"?lang={language}" if language in house.files.words else ""
        place = f"/t/{token}{kept}" if _TOKEN.fullmatch(token) else "/t/none"
        return page_reply(b"", 303, [(b"location", place.encode()), (b"cache-control", b"no-store")])

    return rate


def _give(connection: Connection, opinion: Opinion, house: House) -> None:
    found = store.by_page(connection, opinion.page or "")
    if found is not None:
        hearing.give(connection, branches.document(connection, found.branch), opinion, house.clock())


async def _body(request: Request[Any, Any, Any]) -> bytes:
    try:
        return await read_body(request.receive, _MOST)
    except (TooLarge, WrongBody):
        return b""


def _read(token: str, body: bytes) -> Opinion | None:
    said = parse_qs(body.decode("latin-1"))
    given = {"page": token, "score": said.get("score", [""])[-1], "reason": said.get("reason", [""])[-1]}
    try:
        return msgspec.convert(given, Opinion, strict=False)
    except msgspec.ValidationError:
        return None
