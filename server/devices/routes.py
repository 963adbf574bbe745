"""What devices ask before they have a code, and what is asked about them."""

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

from domain.answers import Refusal
from domain.devices import Admit, Asking, Device, Poll, Polled, Rename, Renewed, Shown
from server import tokens
from server.auth import BadTokens, Identity, caller, require
from server.bodies import read_as
from server.devices import admissions, register
from server.devices.admissions import Fresh
from server.devices.register import By
from server.errors import EnrolmentUnknown, Refused
from server.gate import address_of
from server.permissions import Right
from server.refusals import NOT_ALLOWED, TOO_MANY
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

T = TypeVar("T")
AnyRequest = Request[Any, Any, Any]
WRONG_A_MINUTE = 20  # short codes that are none, of one person
_encode = msgspec.json.Encoder().encode
_asking, _poll, _shown = msgspec.json.Decoder(Asking), msgspec.json.Decoder(Poll), msgspec.json.Decoder(Shown)
_admit, _rename = msgspec.json.Decoder(Admit), msgspec.json.Decoder(Rename)


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers, each bound to what it needs."""
    office = Office(house)
    return [_ask(office), _polled(office), _renew(office), _listed(office), *_decisions(office), *_about_one(office)]


class Office:
    """What these routes share: how they read, write, and count who guesses."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.limit = house.settings.body_limit
        self._wrong = BadTokens(WRONG_A_MINUTE)

    def by(self, identity: Identity) -> By:
        """Who does something now."""
        return By(identity.actor.id, self.house.clock(), self.house.new_id())

    def code(self) -> str:
        """A new code for a device."""
        return tokens.code(self.house.random(tokens.BYTES))

    async def guarded(self, who: str, write: Callable[[Connection], T]) -> T:
        """What ``write`` gives, unless ``who`` named too many codes that are none in the last minute."""
        now = asyncio.get_running_loop().time()  # a clock that is set back keeps nobody waiting
        if self._wrong.too_many(who, now):
            raise Refused(TOO_MANY)
        try:
            return await self.write(write)
        except Refused as refused:
            if refused.refusal == admissions.UNKNOWN:
                self._wrong.note(who, now)
            raise

    async def write(self, write: Callable[[Connection], T]) -> T:
        """What ``write`` gives, once it is committed; who may come in is known here at once, and elsewhere soon."""
        try:
            written = await self.house.clerk.run(write)
        except EnrolmentUnknown as unknown:
            raise Refused(Refusal("unknown", {"what": "device"})) from unknown
        await self.house.look()
        return written


def _ask(office: Office) -> HTTPRouteHandler:
    house = office.house

    @post("/api/devices")
    async def ask(request: AnyRequest) -> ASGIApp:
        asking = await read_as(_asking, request.receive, office.limit)
        now, address = house.clock(), address_of(request.scope)
        if await house.reader.run(lambda connection: admissions.crowded(connection, address, now)):
            raise Refused(Refusal("too_many_devices"))  # before anything is written
        fresh = Fresh(house.new_id(), house.random(admissions.BYTES), house.random(16))
        asked = await office.write(lambda connection: admissions.ask(connection, asking, address, fresh, now))
        return json_reply(_encode(asked))

    return ask


def _polled(office: Office) -> HTTPRouteHandler:
    house = office.house

    @post("/api/devices/poll")
    async def poll(request: AnyRequest) -> ASGIApp:
        secret, now = (await read_as(_poll, request.receive, office.limit)).poll, house.clock()
        polled, device = await house.reader.run(lambda connection: admissions.poll(connection, secret, now))
        if device:
            new, token = house.new_id(), office.code()
            polled = await office.write(lambda connection: admissions.fetch(connection, secret, new, token, now))
        return json_reply(_encode(polled))

    return poll


def _renew(office: Office) -> HTTPRouteHandler:
    house = office.house

    @post("/api/devices/renew")
    async def renew(scope: Scope) -> ASGIApp:
        identity = caller(scope)
        device = identity.device
        if device is None or not identity.may(Right.RENEW_OWN_CODE):
            raise Refused(NOT_ALLOWED)
        by, token = office.by(identity), office.code()

        def write(connection: Connection) -> Renewed:
            return register.renew(connection, device, identity.digest, token, by, house.settings.renew_days)

        return json_reply(_encode(await office.write(write)))

    return renew


def _listed(office: Office) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/devices")
    async def listed(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_DEVICES, branch)
        found = await office.house.reader.run(lambda connection: register.every(connection, branch))
        return json_reply(_encode(found))

    return listed


def _decisions(office: Office) -> list[HTTPRouteHandler]:
    @post("/api/branches/{branch:str}/devices/asking")
    async def look(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        identity = require(request.scope, Right.ADMIT_DEVICES, branch)
        shown, now = (await read_as(_shown, request.receive, office.limit)).code, office.house.clock()
        found = await office.guarded(identity.source, lambda connection: admissions.look(connection, shown, now))
        return json_reply(_encode(found))

    @post("/api/branches/{branch:str}/devices/admit")
    async def admit(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        identity = require(request.scope, Right.ADMIT_DEVICES, branch)
        wanted, by = await read_as(_admit, request.receive, office.limit), office.by(identity)

        def write(connection: Connection) -> Device:
            return admissions.admit(connection, branch, wanted, by)

        return json_reply(_encode(await office.guarded(identity.source, write)))

    @post("/api/branches/{branch:str}/devices/refuse")
    async def refuse(request: AnyRequest, branch: FromPath[str]) -> ASGIApp:
        identity = require(request.scope, Right.ADMIT_DEVICES, branch)
        shown, by = (await read_as(_shown, request.receive, office.limit)).code, office.by(identity)
        await office.guarded(identity.source, lambda connection: admissions.refuse(connection, branch, shown, by))
        return json_reply(_encode(Polled("refused")))

    return [look, admit, refuse]


def _about_one(office: Office) -> list[HTTPRouteHandler]:
    @post("/api/branches/{branch:str}/devices/{device:str}/rename")
    async def rename(request: AnyRequest, branch: FromPath[str], device: FromPath[str]) -> ASGIApp:
        by = office.by(require(request.scope, Right.ADMIT_DEVICES, branch))
        name = (await read_as(_rename, request.receive, office.limit)).name

        def write(connection: Connection) -> Device:
            register.rename(connection, register.find(connection, device, branch), name, by)
            return register.find(connection, device)

        return json_reply(_encode(await office.write(write)))

    @post("/api/branches/{branch:str}/devices/{device:str}/revoke")
    async def revoke(scope: Scope, branch: FromPath[str], device: FromPath[str]) -> ASGIApp:
        by = office.by(require(scope, Right.ADMIT_DEVICES, branch))

        def write(connection: Connection) -> Device:
            register.revoke(connection, register.find(connection, device, branch), by)
            return next(each for each in register.every(connection, branch) if each.id == device)

        return json_reply(_encode(await office.write(write)))

    return [rename, revoke]
