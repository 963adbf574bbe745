"""The routes that programs use. They read and answer bytes, and `server.openapi` describes all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cache

import msgspec
from litestar import get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Receive, Scope, Send

from domain.answers import Refusal, Welcome
from domain.commands import AskForHelp
from domain.help_calls import ALONE
from server import openapi, store
from server.auth import Identity, caller, require
from server.bodies import TooLarge, WrongBody, decode, read_body
from server.centre.standing import FENCED, Standing
from server.described import PARTS
from server.hub import Hub
from server.permissions import Right
from server.presence.present import Present
from server.reader import Reader
from server.refusals import NOT_ALLOWED, STORAGE
from server.replies import Ready, json_reply, reply
from server.settings import Settings
from server.stream import Stream
from server.usecases import Asked, Outcome
from server.writer import Writer

_encode = msgspec.json.Encoder().encode
NEVER = 2**62  # a number that no event has: who has seen it starts again


def routes(
    writer: Writer,
    reader: Reader,
    hub: Hub,
    commands: ASGIApp,
    settings: Settings,
    version: str,
    standing: Standing,
) -> list[HTTPRouteHandler]:
    """The handlers, each bound to what it needs."""
    return [
        _health(writer, version, standing),
        _openapi(version),
        _welcome(reader),
        _room(reader),
        _commands(commands),
        _events(hub, reader, settings),
    ]


def _health(writer: Writer, version: str, standing: Standing) -> HTTPRouteHandler:
    @get("/health")
    async def health() -> ASGIApp:
        if standing.link in FENCED:
            return reply(Refusal(standing.link))
        said = {"status": "ok", "version": version, **standing.words()}
        return json_reply(_encode(said)) if await writer.check() else reply(STORAGE)

    return health


def _openapi(version: str) -> HTTPRouteHandler:
    @cache  # made when somebody first asks: few do, and it is a twentieth of the start
    def described() -> ASGIApp:
        return json_reply(openapi.document(version, PARTS))

    @get("/api/openapi.json")
    async def openapi_document() -> ASGIApp:
        return described()

    return openapi_document


def _welcome(reader: Reader) -> HTTPRouteHandler:
    @get("/api/welcome")
    async def welcome(scope: Scope) -> ASGIApp:
        identity = caller(scope)
        branch = await reader.document(require(scope, Right.SEE_ROOM, identity.branch).branch)
        return json_reply(_encode(Welcome(identity.actor, identity.name, branch)))

    return welcome


def _room(reader: Reader) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/room")
    async def room(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        identity = require(scope, Right.SEE_ROOM, branch)
        return json_reply(await reader.start(branch, identity.sight))

    return room


def _commands(endpoint: ASGIApp) -> HTTPRouteHandler:
    @post("/api/branches/{branch:str}/commands")
    async def commands() -> ASGIApp:
        return endpoint

    return commands


def _events(hub: Hub, reader: Reader, settings: Settings) -> HTTPRouteHandler:
    @get("/api/branches/{branch:str}/events")
    async def events(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_ROOM, branch)
        try:
            after, epoch = _after(scope), _asked(scope, b"epoch")
        except ValueError:
            return reply(Refusal("malformed", {"field": "Last-Event-ID", "problem": "is not the number of an event"}))
        if epoch is not None and epoch != (await reader.run(lambda connection: store.head(connection, branch))).epoch:
            after = NEVER  # the same numbers may mean other events now
        return Stream(hub, reader, settings, branch, after)

    return events


class Commands:
    """Reads a command, checks who gives it, and answers what the writer says. ``present``: whose desks are there."""

    def __init__(self, writer: Writer, limit: int, present: Present) -> None:
        self._writer = writer
        self._limit = limit
        self._present = present

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, whose path parameter ``branch`` is set."""
        answer = await self._answer(caller(scope), scope["path_params"]["branch"], receive)
        await answer(scope, receive, send)

    def begin(self, identity: Identity, branch: str, body: bytes, tell: Callable[[Ready], None]) -> None:
        """Do the command in ``body`` without waiting for it: ``tell`` is called with the answer later, on the loop."""
        asked = self._asked(identity, branch, body)
        if isinstance(asked, Refusal):
            asyncio.get_running_loop().call_soon(tell, reply(asked))
        else:
            self._writer.put(asked, lambda outcome: tell(_said(outcome)))

    async def _answer(self, identity: Identity, branch: str, receive: Receive) -> Ready:
        try:
            asked = self._asked(identity, branch, await read_body(receive, self._limit))
        except (TooLarge, WrongBody) as wrong:
            asked = self._wrong(wrong)
        return reply(asked) if isinstance(asked, Refusal) else _said(await self._writer.submit(asked))

    def _asked(self, identity: Identity, branch: str, body: bytes) -> Asked | Refusal:
        if branch != identity.branch:
            return NOT_ALLOWED
        if len(body) > self._limit:
            return self._wrong(TooLarge())
        try:
            command = decode(body)
        except WrongBody as wrong:
            return self._wrong(wrong)
        if not identity.may(command):
            return NOT_ALLOWED
        self._present.gave_command(branch, identity.actor)
        near = self._present.near(branch, identity.actor.id) if isinstance(command, AskForHelp) else ALONE
        return Asked(branch, command, identity.actor, near)

    def _wrong(self, wrong: TooLarge | WrongBody) -> Refusal:
        if isinstance(wrong, TooLarge):
            return Refusal("too_large", {"limit": str(self._limit)})
        return Refusal("malformed", {"field": wrong.field, "problem": wrong.problem})


def _said(outcome: Outcome) -> Ready:
    return json_reply(outcome) if isinstance(outcome, bytes) else reply(outcome)


def _after(scope: Scope) -> int | None:
    """Which event the caller has seen: the header of a resuming stream, else ``?after=``. Raises ValueError."""
    for name, value in scope["headers"]:
        if name == b"last-event-id":
            return _number(value)
    return _asked(scope, b"after")


def _asked(scope: Scope, name: bytes) -> int | None:
    for pair in scope["query_string"].split(b"&"):
        key, _, value = pair.partition(b"=")
        if key == name:
            return _number(value)
    return None


def _number(text: bytes) -> int:
    if not text.isdigit() or len(text) > 18:
        raise ValueError(text)
    return int(text)
