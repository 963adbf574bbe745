"""From the body of a request to what it should be, or to which field of it is wrong."""

from __future__ import annotations

from typing import TypeVar

import msgspec
from litestar.types import Receive

from domain.answers import Refusal
from domain.commands import AnyCommand
from domain.errors import VezError
from server.errors import Refused

T = TypeVar("T")
NUL = rb"\u0000"  # PostgreSQL has no place for it in a text

_decoder: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)


class TooLarge(VezError):
    """The body is longer than a command can be."""


class WrongBody(VezError):
    """The body is not a command: ``field`` is a path such as ``group``, or ``body``."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field = field
        self.problem = problem


async def read_body(receive: Receive, limit: int) -> bytes:
    """The body of a request, of ``limit`` bytes at most. Raises `TooLarge`, or `WrongBody` when it broke off."""
    body = b""
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise WrongBody("body", "ended before it was whole")  # what came may look whole, and was not meant so
        body += message["body"]
        if len(body) > limit:
            raise TooLarge
        if not message["more_body"]:
            return body


def decode(body: bytes) -> AnyCommand:
    """The command in ``body``. Raises `WrongBody`."""
    return decode_as(_decoder, body)


def decode_as(decoder: msgspec.json.Decoder[T], body: bytes) -> T:
    """What is in ``body``, as ``decoder`` wants it. Raises `WrongBody`."""
    if NUL in body:
        raise WrongBody("body", "has a character that cannot be stored: NUL")
    try:
        return decoder.decode(body)
    except msgspec.ValidationError as error:
        problem, _, field = str(error).partition(" - at `$")
        raise WrongBody(field.strip("`.") or "body", problem) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WrongBody("body", f"is not JSON: {error}") from error


async def read_as(decoder: msgspec.json.Decoder[T], receive: Receive, limit: int) -> T:
    """What a request's body of ``limit`` bytes at most holds. Raises `Refused` when it is something else."""
    try:
        return decode_as(decoder, await read_body(receive, limit))
    except TooLarge as large:
        raise Refused(Refusal("too_large", {"limit": str(limit)})) from large
    except WrongBody as wrong:
        raise Refused(Refusal("malformed", {"field": wrong.field, "problem": wrong.problem})) from wrong
