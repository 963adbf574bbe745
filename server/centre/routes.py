"""What a branch's server tells and asks its centre, and what people may know of how the branch stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import structlog
from litestar import Request, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, FromQuery
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection

from domain.answers import Refusal
from server.auth import Identity, require
from server.bodies import read_as
from server.centre import authority, receiving
from server.centre.authority import Change
from server.centre.history import Erased, Rooms, Unfit
from server.centre.receiving import Received
from server.centre.wire import AT_ONCE, LIMIT, Batch, Stand, Take
from server.errors import Refused
from server.permissions import Right
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

_log = structlog.stdlib.get_logger(__name__)
_encode = msgspec.json.Encoder().encode
_batch, _take = msgspec.json.Decoder(Batch), msgspec.json.Decoder(Take)
TAKE_LIMIT = 1024  # bytes
AnyRequest = Request[Any, Any, Any]


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers, each bound to what it needs."""
    office = Office(house)
    return [_history(office), _copy(house), _authority(office), _state(house)]


class Office:
    """Where what branches' servers send is taken in. The rooms it keeps are those of the last commit."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._rooms: Rooms = {}

    async def receive(self, identity: Identity, batch: Batch) -> Stand:
        """See `receiving.receive`. Raises `Refused` for what cannot be taken in."""
        change = Change(identity.branch, identity.actor.id, self._house.clock())
        return await self._do(lambda connection: receiving.receive(connection, self._rooms, change, batch), change)

    async def take(self, identity: Identity, asked: Take) -> Stand:
        """See `receiving.take`."""
        change = Change(identity.branch, identity.actor.id, self._house.clock())
        return await self._do(lambda connection: receiving.take(connection, self._rooms, change, asked), change)

    async def _do(self, write: Any, change: Change) -> Stand:
        try:
            received: Received = await self._house.clerk.run(write)
        except Unfit as unfit:
            self._rooms.clear()
            _log.error("history_unfit", branch=change.branch, sender=change.actor, problem=unfit.problem)
            problem = {"field": "stretch", "problem": unfit.problem}
            raise Refused(Refusal("malformed", problem)) from unfit
        except BaseException:
            self._rooms.clear()
            raise
        if received.aside:
            found = {"branch": change.branch, "sender": change.actor, "events": received.aside}
            _log.error("events_set_aside", reason=received.reason, **found)
            self._house.standing.aside = await self._house.reader.run(authority.unseen)
        if received.published:
            self._house.publish(received.published)
        return received.stand


def _history(office: Office) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/history", status_code=200)
    async def history(scope: Scope, request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        identity = require(scope, Right.SEND_EVENTS, branch)
        batch = await read_as(_batch, request.receive, LIMIT)
        return json_reply(_encode(await office.receive(identity, batch)))

    return history


def _copy(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/history")
    async def copy(
        scope: Scope,
        branch: FromPath[str],
        after: FromQuery[int] = 0,
        limit: FromQuery[int] = AT_ONCE,
        known: FromQuery[str] = "",
    ) -> ASGIApp:
        require(scope, Right.SEND_EVENTS, branch)
        for field, value in (("after", after), ("limit", limit)):
            if not 0 <= value <= 2**53:
                raise Refused(Refusal("malformed", {"field": field, "problem": "is not the number of an event"}))

        def read(connection: Connection) -> bytes:
            return _encode(receiving.copy(connection, branch, after, min(limit, AT_ONCE), known))

        try:
            return json_reply(await house.reader.run(read))
        except Erased as erased:
            raise Refused(Refusal(Erased.code, {"branch": branch, "after": str(after)})) from erased

    return copy


def _authority(office: Office) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/authority", status_code=200)
    async def take(scope: Scope, request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        identity = require(scope, Right.SEND_EVENTS, branch)
        asked = await read_as(_take, request.receive, TAKE_LIMIT)
        return json_reply(_encode(await office.take(identity, asked)))

    return take


def _state(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/authority")
    async def state(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_DEVICES, branch)
        link = house.standing.link
        found = await house.reader.run(lambda connection: receiving.state(connection, branch, link))
        return json_reply(_encode(found))

    return state
