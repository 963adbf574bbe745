"""The routes of procedures: what is in force, one of them whole, that it was read, and who has read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from litestar import Request, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection

from domain.answers import Refusal
from domain.procedures import Article, Confirm, Manual, Readers, Receipt, Stored, Written, problems
from server import queries
from server import store as branches
from server.auth import require
from server.bodies import read_as
from server.errors import Refused
from server.permissions import Right
from server.procedures import reads, store
from server.procedures.store import Change
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

AnyRequest = Request[Any, Any, Any]
LONGEST = 128 * 1024  # bytes of an article, whose letters may take several
UNKNOWN = Refusal("unknown", {"what": "procedure"})
_encode = msgspec.json.Encoder().encode
_written, _confirm = msgspec.json.Decoder(Written), msgspec.json.Decoder(Confirm)


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers."""
    return [_manual(house), _load(house), _article(house), _read(house), _readers(house)]


def _manual(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/procedures")
    async def manual(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        reader, now = require(scope, Right.READ_PROCEDURES, branch).actor.id, house.clock()
        known = queries.word(scope, "tag") or ""

        def read(connection: Connection) -> Manual:
            return store.manual(connection, branch, reader, now, known)

        return json_reply(_encode(await house.reader.run(read)))

    return manual


def _load(house: House) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/procedures")
    async def load(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        by = Change(require(request.scope, Right.LOAD_PROCEDURES, branch).actor.id, house.clock())
        written = await read_as(_written, request.receive, LONGEST)

        def write(connection: Connection) -> Stored:
            branches.lock(connection, [branch])
            described = branches.document(connection, branch)
            for field, problem in problems(written, described):
                raise Refused(Refusal("malformed", {"field": field, "problem": problem}))
            return store.load(connection, described, [written], by)[0]

        return json_reply(_encode(await house.clerk.run(write)))

    return load


def _article(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/procedures/{procedure:str}")
    async def article(scope: Scope, branch: FromPath[str], procedure: FromPath[str]) -> ASGIApp:
        require(scope, Right.READ_PROCEDURES, branch)
        now = house.clock()

        def read(connection: Connection) -> Article:
            return _there(store.article(connection, branch, procedure, now))

        return json_reply(_encode(await house.reader.run(read)))

    return article


def _read(house: House) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/procedures/{procedure:str}/read")
    async def confirm(request: AnyRequest, branch: FromPath[str], procedure: FromPath[str]) -> ASGIApp:
        reader, now = require(request.scope, Right.READ_PROCEDURES, branch).actor.id, house.clock()
        said, new_id = await read_as(_confirm, request.receive, house.settings.body_limit), house.new_id()

        def write(connection: Connection) -> Receipt:
            kept = reads.confirm(connection, branch, procedure, said.version, reader, now, new_id)
            if kept is None:
                raise Refused(UNKNOWN)
            return kept

        return json_reply(_encode(await house.clerk.run(write)))

    return confirm


def _readers(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/procedures/{procedure:str}/readers")
    async def readers(scope: Scope, branch: FromPath[str], procedure: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_READERS, branch)
        now = house.clock()

        def read(connection: Connection) -> Readers:
            found = _there(store.article(connection, branch, procedure, now))
            return reads.readers(connection, branch, found.heading, now)

        return json_reply(_encode(await house.reader.run(read)))

    return readers


def _there(found: Article | None) -> Article:
    if found is None:
        raise Refused(UNKNOWN)
    return found
