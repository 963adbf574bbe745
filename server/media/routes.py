"""The routes by which panels and totems fetch a branch's media, and by which administrators send and remove them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
from litestar import Request, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection

from domain.answers import Refusal
from domain.media import PART, Item, Offer, Sent
from server.audit.trail import Entry, record
from server.auth import require
from server.bodies import TooLarge, WrongBody, read_as, read_body
from server.errors import Refused
from server.media import store
from server.permissions import Right
from server.replies import json_reply, page_reply

if TYPE_CHECKING:
    from server.routes import House

AnyRequest = Request[Any, Any, Any]
_DIGEST, _PART = re.compile(r"[0-9a-f]{64}"), re.compile(r"[0-9]{1,5}")
_HEADERS = [
    (b"content-type", b"application/octet-stream"),
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
]
_encode = msgspec.json.Encoder().encode
_offer = msgspec.json.Decoder(Offer)


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers, each bound to what it needs."""
    return [_listed(house), _fetched(house), _sent(house), _offered(house), _removed(house)]


def _listed(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/media")
    async def listed(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_ROOM, branch)
        return json_reply(_encode(await house.reader.run(lambda connection: store.every(connection, branch))))

    return listed


def _fetched(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/media/{file:str}/parts/{part:str}")
    async def fetched(scope: Scope, branch: FromPath[str], file: FromPath[str], part: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_ROOM, branch)
        digest, number = _named(file, part)
        content = await house.reader.run(lambda connection: store.part(connection, branch, digest, number))
        return page_reply(content, 200, _HEADERS)

    return fetched


def _sent(house: House) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/media/{file:str}/parts/{part:str}")
    async def sent(request: AnyRequest, branch: FromPath[str], file: FromPath[str], part: FromPath[str]) -> ASGIApp:
        require(request.scope, Right.MANAGE_MEDIA, branch)
        (digest, number), now = _named(file, part), house.clock()
        try:
            content = await read_body(request.receive, PART)
        except TooLarge as large:
            raise Refused(Refusal("too_large", {"limit": str(PART)})) from large
        except WrongBody as wrong:
            raise Refused(Refusal("malformed", {"field": wrong.field, "problem": wrong.problem})) from wrong

        def write(connection: Connection) -> Sent:
            return store.put_part(connection, branch, digest, number, content, now)

        return json_reply(_encode(await house.clerk.run(write)))

    return sent


def _offered(house: House) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/media")
    async def offered(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        actor = require(request.scope, Right.MANAGE_MEDIA, branch).actor.id
        offer, now = await read_as(_offer, request.receive, house.settings.body_limit), house.clock()
        look = store.Look(branch, offer)
        while await house.reader.run(look.go_on):
            pass

        def write(connection: Connection) -> Item:
            item = store.take(connection, branch, offer, now)
            facts = {"name": offer.name, "digest": offer.digest}
            record(connection, Entry(now, branch, actor, "media_added", facts))
            return item

        item = await house.clerk.run(write)
        while await house.clerk.run(lambda connection: store.sweep(connection, branch, now)):
            pass
        return json_reply(_encode(item))

    return offered


def _removed(house: House) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/media/{file:str}/remove")
    async def removed(scope: Scope, branch: FromPath[str], file: FromPath[str]) -> ASGIApp:
        actor, now = require(scope, Right.MANAGE_MEDIA, branch).actor.id, house.clock()

        def write(connection: Connection) -> str:
            digest = store.remove(connection, branch, file)
            record(connection, Entry(now, branch, actor, "media_removed", {"name": file, "digest": digest}))
            return digest

        digest = await house.clerk.run(write)
        while await house.clerk.run(lambda connection: store.forget(connection, branch, digest)):
            pass
        return json_reply(_encode(await house.reader.run(lambda connection: store.every(connection, branch))))

    return removed


def _named(file: str, part: str) -> tuple[str, int]:
    """The digest and the number of a path. Raises `Refused`."""
    if not _DIGEST.fullmatch(file) or not _PART.fullmatch(part):
        raise Refused(store.UNKNOWN)
    return file, int(part)
