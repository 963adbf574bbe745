"""The routes of opinions: a totem asks for who holds a ticket, supervisors read what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec
from litestar import Request, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection

from domain.branch import Branch
from domain.opinions import Holder, Opinion, Opinions, Ratable
from server import queries
from server import store as branches
from server.auth import BadTokens, require
from server.bodies import read_as
from server.errors import Refused
from server.openapi import Describer, Part, parameter
from server.opinions import hearing, phone
from server.permissions import Right
from server.refusals import TOO_MANY
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

AnyRequest = Request[Any, Any, Any]
WRONG_A_MINUTE = 10  # numbers with a wrong code, of one totem: nobody tries one code after another
_encode = msgspec.json.Encoder().encode
_holder, _opinion = msgspec.json.Decoder(Holder), msgspec.json.Decoder(Opinion)


class Described(Part):
    """What is asked about opinions."""

    types = (Holder, Opinion, Opinions, Ratable)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch = parameter("branch", "path")
        days = [parameter(name, "query") | {"required": False} for name in ("since", "until")]
        summary = "What citizens thought of their visits; without days, in the last thirty"
        heard = describe.answers(summary, describe.json(Opinions), 400, 403) | {"parameters": days}
        ratable = describe.json(Ratable)
        find = describe.answers("Whether who holds a ticket may say what they think", ratable, 400, 403, 404, 413)
        give = describe.answers("Count what they think, once a ticket", ratable, 400, 403, 404, 409, 413)
        here = "/api/branches/{branch}/opinions"
        return {
            here: {"parameters": [branch], "get": heard, "post": give | describe.body(Opinion)},
            f"{here}/find": {"parameters": [branch], "post": find | describe.body(Holder)},
        }


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers."""
    counting = _Counting(house)
    return [_heard(house), _find(counting), _give(counting), phone.route(house)]


class _Counting:
    """What both routes of a totem share: they count who guesses."""

    def __init__(self, house: House) -> None:
        self.house = house
        self._wrong = BadTokens(WRONG_A_MINUTE)

    async def run(self, who: str, branch: str, work: Callable[[Connection, Branch], Ratable]) -> ASGIApp:
        """What ``work`` gives, once it is committed. Raises `Refused`, also for too many wrong codes in a minute."""
        now = asyncio.get_running_loop().time()
        if self._wrong.too_many(who, now):
            raise Refused(TOO_MANY)
        try:
            done = await self.house.clerk.run(
                lambda connection: work(connection, branches.document(connection, branch))
            )
        except Refused as refused:
            if refused.refusal == hearing.NONE_SUCH:
                self._wrong.note(who, now)
            raise
        return json_reply(_encode(done))


def _find(counting: _Counting) -> HTTPRouteHandler:
    house = counting.house

    @post("/api/branches/{branch:str}/opinions/find")
    async def find(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        who = require(request.scope, Right.TELL_OPINION, branch).actor.id
        holder = await read_as(_holder, request.receive, house.settings.body_limit)
        return await counting.run(who, branch, lambda rows, here: hearing.look(rows, here, holder, house.clock()))

    return find


def _give(counting: _Counting) -> HTTPRouteHandler:
    house = counting.house

    @post("/api/branches/{branch:str}/opinions")
    async def give(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        who = require(request.scope, Right.TELL_OPINION, branch).actor.id
        opinion = await read_as(_opinion, request.receive, house.settings.body_limit)
        return await counting.run(who, branch, lambda rows, here: hearing.give(rows, here, opinion, house.clock()))

    return give


def _heard(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/opinions")
    async def heard(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_OPINIONS, branch)
        since, until = queries.day(scope, "since"), queries.day(scope, "until")

        def read(connection: Connection) -> Opinions:
            return hearing.heard(connection, branches.document(connection, branch), since, until, house.clock())

        return json_reply(_encode(await house.reader.run(read)))

    return heard
