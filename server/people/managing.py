"""What administrators ask about the people of their branch. They never see or choose anybody's lasting password."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from litestar import Request, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection

from domain.answers import Refusal
from domain.people import GrantRole, NewPerson, OneTime, Person, RenamePerson
from server import tokens
from server.auth import require
from server.bodies import read_as
from server.errors import BranchUnknown, Refused
from server.people import accounts, administration
from server.people.accounts import Account
from server.people.administration import By
from server.permissions import Right
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

AnyRequest = Request[Any, Any, Any]
T = TypeVar("T")
_encode = msgspec.json.Encoder().encode
_new, _grant = msgspec.json.Decoder(NewPerson), msgspec.json.Decoder(GrantRole)
_rename = msgspec.json.Decoder(RenamePerson)
Act = Callable[[Connection, Account, By], object]


def routes(house: House, secret: bytes) -> list[HTTPRouteHandler]:
    """The handlers, each bound to what it needs."""
    office = Office(house, secret)
    return [_listed(office), _added(office), *_told(office), _reset(office), *_acts(office)]


class Office:
    """What these routes share: how they read, write, and make passwords."""

    def __init__(self, house: House, secret: bytes) -> None:
        self.house = house
        self.secret = secret
        self.limit = house.settings.body_limit

    def by(self, scope: Scope, branch: str) -> By:
        """Who manages people here, now. Raises `Refused`."""
        identity = require(scope, Right.MANAGE_PEOPLE, branch)
        return By(identity.actor.id, self.house.clock(), branch)

    async def one_time(self) -> tuple[str, str]:
        """A password to be used once, and what is kept of it. Raises `Refused` when there is too much to do."""
        password = tokens.code(self.house.random(tokens.BYTES))
        with self.house.hashing.turn():
            return password, await self.house.hashing.hash(password)

    async def listed(self, branch: str) -> list[Person]:
        """Who works in the branch."""
        now = self.house.clock()
        return await self.house.reader.run(lambda found: accounts.listed(found, branch, self.secret, now))

    async def act(self, person: str, by: By, act: Act, *, whole: bool) -> ASGIApp:
        """Do something about somebody; answers with everybody. Raises `Refused`."""

        def write(connection: Connection) -> None:
            act(connection, administration.find(connection, person, by, whole=whole), by)

        await self.house.clerk.run(write)
        await self.house.look()
        return json_reply(_encode(await self.listed(by.branch)))


def _listed(office: Office) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/people")
    async def listed(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_PEOPLE, branch)
        return json_reply(_encode(await office.listed(branch)))

    return listed


def _added(office: Office) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/people")
    async def added(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        by = office.by(request.scope, branch)
        new = await read_as(_new, request.receive, office.limit)
        person, (password, kept) = office.house.new_id(), await office.one_time()

        def write(connection: Connection) -> None:
            administration.add(connection, new, person, kept, by)

        try:
            await office.house.clerk.run(write)
        except BranchUnknown as unknown:
            raise Refused(Refusal("unknown", {"what": "branch", "id": branch})) from unknown
        return json_reply(_encode(OneTime(person, password, by.at + administration.ONE_TIME)))

    return added


def _told(office: Office) -> list[HTTPRouteHandler]:
    """What comes with a body and answers with everybody."""

    def role(connection: Connection, account: Account, asked: GrantRole, by: By) -> None:
        administration.set_role(connection, account.id, asked.role, by)

    def rename(connection: Connection, account: Account, asked: RenamePerson, by: By) -> None:
        administration.rename(connection, account.id, asked.name, by)

    return [
        _as_told(office, "role", _grant, role, whole=False),
        _as_told(office, "rename", _rename, rename, whole=True),
    ]


def _as_told(
    office: Office,
    word: str,
    body: msgspec.json.Decoder[T],
    change: Callable[[Connection, Account, T, By], None],
    *,
    whole: bool,
) -> HTTPRouteHandler:
    @post(f"/api/branches/{{branch:str}}/people/{{person:str}}/{word}")
    async def told(request: AnyRequest, branch: FromPath[str], person: FromPath[str]) -> ASGIApp:
        by = office.by(request.scope, branch)
        asked = await read_as(body, request.receive, office.limit)
        return await office.act(
            person, by, lambda connection, account, by: change(connection, account, asked, by), whole=whole
        )

    return told


def _reset(office: Office) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/people/{person:str}/reset")
    async def reset(scope: Scope, branch: FromPath[str], person: FromPath[str]) -> ASGIApp:
        by = office.by(scope, branch)
        password, kept = await office.one_time()

        def act(connection: Connection, account: Account, by: By) -> None:
            administration.reset(connection, account, kept, office.secret, by)

        await office.act(person, by, act, whole=True)
        return json_reply(_encode(OneTime(person, password, by.at + administration.ONE_TIME)))

    return reset


def _acts(office: Office) -> list[HTTPRouteHandler]:
    """What needs no body and no answer of its own."""

    def disabled(connection: Connection, account: Account, by: By) -> None:
        administration.disable(connection, account.id, by)

    def enabled(connection: Connection, account: Account, by: By) -> None:
        administration.enable(connection, account.id, by)

    def unlocked(connection: Connection, account: Account, by: By) -> None:
        administration.unlock(connection, account, office.secret, by)

    @post("/api/branches/{branch:str}/people/{person:str}/disable")
    async def disable(scope: Scope, branch: FromPath[str], person: FromPath[str]) -> ASGIApp:
        return await office.act(person, office.by(scope, branch), disabled, whole=True)

    @post("/api/branches/{branch:str}/people/{person:str}/enable")
    async def enable(scope: Scope, branch: FromPath[str], person: FromPath[str]) -> ASGIApp:
        return await office.act(person, office.by(scope, branch), enabled, whole=True)

    @post("/api/branches/{branch:str}/people/{person:str}/unlock")
    async def unlock(scope: Scope, branch: FromPath[str], person: FromPath[str]) -> ASGIApp:
        return await office.act(person, office.by(scope, branch), unlocked, whole=False)

    return [disable, enable, unlock]
