"""The routes of who answers people's questions about their own data, and of staff who ask about themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import litestar
import msgspec
from litestar import post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp
from sqlalchemy import Connection

from domain.rights import Erased, Export, Request
from server.auth import BadTokens, require
from server.bodies import read_as
from server.errors import Refused
from server.openapi import Describer, Part, parameter
from server.permissions import Right
from server.personal import rights, subjects
from server.personal.rights import By
from server.personal.secret import Secret
from server.refusals import TOO_MANY
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

AnyRequest = litestar.Request[Any, Any, Any]
Act = Callable[[Connection, Request, By, Secret], Export | Erased]
WRONG_A_MINUTE = 10  # people who are not known, sought by one person
_encode = msgspec.json.Encoder().encode
_asked = msgspec.json.Decoder(Request)


class Rights(Part):
    """What is asked in the name of people whose data is kept."""

    types = (Request, Export, Erased)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch = parameter("branch", "path")
        refused = (400, 403, 404, 413)
        shown = describe.answers("Everything that is kept of one person; recorded", describe.json(Export), *refused)
        summary = "Erase what may be erased of one person; recorded"
        erased = describe.answers(summary, describe.json(Erased), *refused, 409)
        return {
            "/api/branches/{branch}/personal/export": {"parameters": [branch], "post": shown | describe.body(Request)},
            "/api/branches/{branch}/personal/erase": {"parameters": [branch], "post": erased | describe.body(Request)},
        }


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers."""
    counter = Counter(house)

    @post("/api/branches/{branch:str}/personal/export")
    async def export(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        return await counter.answer(request, Right.READ_PERSONAL, branch, rights.export)

    @post("/api/branches/{branch:str}/personal/erase")
    async def erase(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        def act(connection: Connection, asked: Request, by: By, secret: Secret) -> Erased:
            done = rights.erase(connection, asked, by, secret)
            return msgspec.structs.replace(done, centre=bool(done.counts.get("pages")) and is_told(house, branch))

        return await counter.answer(request, Right.ERASE_PERSONAL, branch, act)

    return [export, erase]


def is_told(house: House, branch: str) -> bool:
    """Whether a centre is told what happens in the branch, and so has its citizens' pages."""
    settings = house.settings
    return settings.centre is not None and settings.centre_branch in (None, branch)


class Counter:
    """Where it is asked. Who seeks people that are not known is recorded, and soon told to wait."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._wrong = BadTokens(WRONG_A_MINUTE)

    async def answer(self, request: AnyRequest, right: Right, branch: str, act: Act) -> ASGIApp:
        """What ``act`` gives, once it is committed. Raises `Refused`."""
        house, steady = self._house, asyncio.get_running_loop().time()
        by = By(require(request.scope, right, branch).actor.id, branch, house.clock())
        asked = await read_as(_asked, request.receive, house.settings.body_limit)
        if self._wrong.too_many(by.actor, steady):
            raise Refused(TOO_MANY)
        try:
            return json_reply(_encode(await house.clerk.run(lambda found: act(found, asked, by, house.secret))))
        except Refused as refused:
            if refused.refusal == subjects.NOBODY:
                self._wrong.note(by.actor, steady)
                await house.clerk.run(lambda connection: rights.note_nobody(connection, asked, by))
            raise
