"""The routes of the agenda. Who somebody is never stands in an address: it is asked for in a body, and rarely."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from litestar import Request, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection

from domain.agenda import Agenda, Booking, Finds, Move, Search
from domain.branch import Branch
from domain.numbering import service_day
from server import queries
from server import store as branches
from server.appointments import booking, store
from server.appointments.booking import NONE_SUCH, By, Keys
from server.audit import trail
from server.auth import BadTokens, Identity, require
from server.bodies import read_as
from server.errors import Refused
from server.permissions import Right
from server.refusals import TOO_MANY
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

T = TypeVar("T")
AnyRequest = Request[Any, Any, Any]
WRONG_A_MINUTE = 10  # searches of one device or person that find nothing: nobody tries one CPF after another
_encode = msgspec.json.Encoder().encode
_booking, _move, _search = msgspec.json.Decoder(Booking), msgspec.json.Decoder(Move), msgspec.json.Decoder(Search)


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers, each bound to what it needs."""
    office = Office(house)
    return [_listed(office), _book(office), *_about_one(office), _find(office)]


class Office:
    """What these routes share: how they write, and count who guesses."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.limit = house.settings.body_limit
        self._wrong = BadTokens(WRONG_A_MINUTE)

    @property
    def keys(self) -> Keys:
        """What people's identifiers and codes are made with."""
        return Keys.of(self.house.secret)

    def by(self, identity: Identity) -> By:
        """Who does something now."""
        return By(identity.actor.id, self.house.clock())

    async def write(self, branch: str, write: Callable[[Connection, Branch], T]) -> T:
        """What ``write`` gives, once it is committed."""
        return await self.house.clerk.run(lambda connection: write(connection, branches.document(connection, branch)))

    async def search(self, who: str, look: Callable[[Connection], Finds]) -> Finds:
        """What ``look`` finds. Raises `Refused` when that is nothing, or was nothing too often in the last minute."""
        now = asyncio.get_running_loop().time()
        if self._wrong.too_many(who, now):
            raise Refused(TOO_MANY)
        finds = await self.house.reader.run(look)
        if not finds.found:
            self._wrong.note(who, now)
            raise Refused(NONE_SUCH)
        return finds


def _listed(office: Office) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/appointments")
    async def listed(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        by = office.by(require(scope, Right.SEE_APPOINTMENTS, branch))
        asked = queries.day(scope, "day")

        def read(connection: Connection, described: Branch) -> Agenda:
            day = asked or service_day(by.at, described.time_zone)
            found = store.between(connection, branch, *store.bounds(day, described.time_zone))
            facts = {"day": day.isoformat(), "appointments": str(len(found))}
            trail.record(connection, trail.Entry(by.at, branch, by.actor, "appointments_read", facts))
            return Agenda(found)

        return json_reply(_encode(await office.write(branch, read)))

    return listed


def _book(office: Office) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/appointments")
    async def book(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        by = office.by(require(request.scope, Right.BOOK_APPOINTMENT, branch))
        wanted = await read_as(_booking, request.receive, office.limit)
        entry = await office.write(
            branch, lambda connection, described: booking.book(connection, described, wanted, office.keys, by)
        )
        return json_reply(_encode(entry))

    return book


def _about_one(office: Office) -> list[HTTPRouteHandler]:
    @post("/api/branches/{branch:str}/appointments/{appointment:str}/move")
    async def move(request: AnyRequest, branch: FromPath[str], appointment: FromPath[str]) -> ASGIApp:
        by = office.by(require(request.scope, Right.MANAGE_APPOINTMENTS, branch))
        at = (await read_as(_move, request.receive, office.limit)).at
        entry = await office.write(
            branch, lambda connection, described: booking.move(connection, described, appointment, at, by)
        )
        return json_reply(_encode(entry))

    @post("/api/branches/{branch:str}/appointments/{appointment:str}/cancel")
    async def cancel(scope: Scope, branch: FromPath[str], appointment: FromPath[str]) -> ASGIApp:
        by = office.by(require(scope, Right.MANAGE_APPOINTMENTS, branch))
        entry = await office.write(
            branch, lambda connection, described: booking.cancel(connection, described, appointment, by)
        )
        return json_reply(_encode(entry))

    return [move, cancel]


def _find(office: Office) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/appointments/find")
    async def find(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        identity = require(request.scope, Right.FIND_APPOINTMENT, branch)
        wanted = await read_as(_search, request.receive, office.limit)

        def look(connection: Connection) -> Finds:
            described = branches.document(connection, branch)
            return booking.find(connection, described, wanted, office.keys, office.house.clock())

        return json_reply(_encode(await office.search(identity.actor.id, look)))

    return find
