"""What people ask for themselves: to sign in, to sign out, another password."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from litestar import Request, post
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp, Scope

from domain.people import ChangePassword, Done, SignIn, SignOut
from server.auth import Identity, caller
from server.bodies import read_as
from server.errors import Refused
from server.people import attempts, managing
from server.people.reception import Reception
from server.refusals import NOT_ALLOWED
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

AnyRequest = Request[Any, Any, Any]
_encode = msgspec.json.Encoder().encode
_sign_in, _sign_out = msgspec.json.Decoder(SignIn), msgspec.json.Decoder(SignOut)
_change = msgspec.json.Decoder(ChangePassword)
DONE = json_reply(_encode(Done()))


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers, each bound to what it needs."""
    secret = house.secret.derive(attempts.PURPOSE)
    lifetime = timedelta(seconds=house.settings.session_seconds)
    given = (house.clock, house.new_id, house.random, lifetime)
    reception = Reception(house.clerk, house.reader, house.hashing, secret, *given)
    return [*_own(house, reception), *managing.routes(house, secret)]


def _own(house: House, reception: Reception) -> list[HTTPRouteHandler]:
    limit = house.settings.body_limit

    @post("/api/sign-in")
    async def sign_in(request: AnyRequest) -> ASGIApp:
        return json_reply(_encode(await reception.sign_in(await read_as(_sign_in, request.receive, limit))))

    @post("/api/sign-out")
    async def sign_out(request: AnyRequest) -> ASGIApp:
        identity, person = _person(request.scope)
        asked = await read_as(_sign_out, request.receive, limit)
        await reception.sign_out(person, identity.source, identity.branch, everywhere=asked.everywhere)
        await house.look()
        return DONE

    @post("/api/password")
    async def password(request: AnyRequest) -> ASGIApp:
        identity, person = _person(request.scope)
        await reception.change_password(person, identity.source, await read_as(_change, request.receive, limit))
        await house.look()
        return DONE

    return [sign_in, sign_out, password]


def _person(scope: Scope) -> tuple[Identity, str]:
    """Who has this session, and which person that is. Raises `Refused` for the code of a device."""
    identity = caller(scope)
    if identity.person is None:
        raise Refused(NOT_ALLOWED)
    return identity, identity.person
