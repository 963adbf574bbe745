"""The routes of who reads what was written about citizens who are here."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import msgspec
from litestar import Request, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection

from domain.ended import EndedPage
from domain.visits import Returning, Visit, Visits
from server import queries
from server import store as branches
from server.appointments.booking import By, Keys
from server.auth import BadTokens, require
from server.bodies import read_as
from server.errors import Refused
from server.notes import ended, reading
from server.openapi import Describer, Part, parameter
from server.permissions import Right
from server.refusals import TOO_MANY
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

AnyRequest = Request[Any, Any, Any]
WRONG_A_MINUTE = 10  # of one person; see `server.appointments.routes`
NUMBER = 16  # letters of a ticket's number, at most
_encode = msgspec.json.Encoder().encode
_returning = msgspec.json.Decoder(Returning)


class Readers(Part):
    """What attendants read about who is here."""

    types = (Visit, Visits, Returning, EndedPage)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch, ticket = parameter("branch", "path"), parameter("ticket", "path")
        summary = "What was written about a ticket that is open or ended today; reading is recorded"
        notes = describe.answers(summary, describe.json(Visit), 403, 404, 409)
        summary = "The earlier visits of a citizen who is here again; reading is recorded"
        visits = describe.answers(summary, describe.json(Visits), 400, 403, 404, 409, 413)
        number, before = parameter("number", "query"), parameter("before", "query", "integer")
        asked = [each | {"required": False} for each in (number, before)]
        summary = "The tickets of today that are over, the last to end first; a part of the number finds some of them"
        over = describe.answers(summary, describe.json(EndedPage), 400, 403) | {"parameters": asked}
        return {
            "/api/branches/{branch}/tickets/ended": {"parameters": [branch], "get": over},
            "/api/branches/{branch}/tickets/{ticket}/notes": {"parameters": [branch, ticket], "get": notes},
            "/api/branches/{branch}/visits": {"parameters": [branch], "post": visits | describe.body(Returning)},
        }


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers."""
    return [_notes(house), _visits(house, BadTokens(WRONG_A_MINUTE)), _ended(house)]


def _notes(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/tickets/{ticket:str}/notes")
    async def notes(scope: Scope, branch: FromPath[str], ticket: FromPath[str]) -> ASGIApp:
        by = By(require(scope, Right.READ_NOTES, branch).actor.id, house.clock())

        def read(connection: Connection) -> Visit:
            return reading.about(connection, branches.document(connection, branch), ticket, by)

        return json_reply(_encode(await house.clerk.run(read)))

    return notes


def _visits(house: House, wrong: BadTokens) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/visits")
    async def visits(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        by = By(require(request.scope, Right.READ_NOTES, branch).actor.id, house.clock())
        who = await read_as(_returning, request.receive, house.settings.body_limit)
        steady = asyncio.get_running_loop().time()
        if wrong.too_many(by.actor, steady):
            raise Refused(TOO_MANY)

        def read(connection: Connection) -> Visits:
            described = branches.document(connection, branch)
            return reading.earlier(connection, described, who, Keys.of(house.secret), by)

        try:
            found = await house.clerk.run(read)
        except Refused as refused:
            if refused.refusal == reading.NOBODY_KNOWN:
                wrong.note(by.actor, steady)
            raise
        if not found.visits:
            wrong.note(by.actor, steady)
        return json_reply(_encode(found))

    return visits


def _ended(house: House) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/tickets/ended")
    async def over(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        require(scope, Right.READ_NOTES, branch)
        wanted = _looking(scope)

        def read(connection: Connection) -> EndedPage:
            return ended.find(connection, branches.document(connection, branch), wanted, house.clock())

        return json_reply(_encode(await house.reader.run(read)))

    return over


def _looking(scope: Scope) -> ended.Looking:
    return ended.Looking((queries.word(scope, "number") or "")[:NUMBER], queries.number(scope, "before"))
