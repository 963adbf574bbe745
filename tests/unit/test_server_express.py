"""The short way of commands: who may go it, and that it asks the same as the usual one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from domain.answers import Refusal
from domain.commands import Role
from server import tokens
from server.api import Commands
from server.auth import Identities, Identity
from server.enrolments import Enrolment
from server.express import Express
from server.gate import Gate, Limits
from server.hub import Hub
from server.presence.present import Present
from server.replies import Ready
from server.settings import Settings
from server.usecases import Asked, Outcome
from tests.branches import NOON

CODE = "AAAA-BBBB-CCCC-DDDD"
PATH = "/api/branches/centro/commands"
ISSUE = b'{"type":"issue_ticket","id":"00000000-0000-4000-8000-000000000000","service":"identity"}'
NONE: Any = None


class World:
    """A short way to a writer that notes what it is asked and refuses it, and a roll that notes who came."""

    def __init__(self, role: Role = Role.TOTEM, *, used: bool = True, a_second: float = 0.0) -> None:
        identities, digest = Identities(), tokens.digest(CODE)
        known = Enrolment("id-1", "centro", role, "Porta", digest, NOON, None, 1, None, "totem-1", NOON)
        identities.update([known if used else known._replace(used_at=None)])
        gate = Gate(NONE, identities, NONE, Limits(Settings("", requests_per_second=a_second)), lambda: 10.0)
        here: Any = self
        self.express = Express(gate, here, Commands(here, 200, Present(Hub(10), lambda: 10.0, "one", 1)))
        self.came: list[str | None] = []
        self.asked: list[Asked] = []
        self.told: list[Ready] = []

    def saw(self, identity: Identity) -> None:
        self.came.append(identity.device)

    def put(self, asked: Asked, tell: Callable[[Outcome], None]) -> None:
        self.asked.append(asked)
        tell(Refusal("paused"))

    def take(self, body: bytes = ISSUE, path: str = PATH, code: str = CODE) -> bool:
        async def run() -> bool:
            scope: Any = {"method": "POST", "path": path, "query_string": b""}
            scope["headers"] = [(b"authorization", f"Bearer {code}".encode())]
            taken = self.express.wants(scope) and self.express.take(scope, body, self.told.append)
            await asyncio.sleep(0)  # what is refused at once is told a moment later
            return taken

        return asyncio.run(run())


def test_a_command_of_somebody_known_goes_to_the_writer_and_its_answer_back() -> None:
    world = World()
    assert world.take()
    assert [(each.branch, each.actor.id) for each in world.asked] == [("centro", "totem-1")]
    assert [each.status for each in world.told] == [409]
    assert world.came == ["totem-1"]


@pytest.mark.parametrize("path", ["/api/welcome", "/api/branches/a/b/commands", "/api/branches//commands"])
def test_only_commands_are_wanted(path: str) -> None:
    assert not World().take(path=path)


@pytest.mark.parametrize(("method", "query"), [("GET", b""), ("POST", b"a=%00")])
def test_neither_another_method_nor_a_query_is_wanted(method: str, query: bytes) -> None:
    scope: Any = {"method": method, "path": PATH, "query_string": query, "headers": []}
    assert not World().express.wants(scope)


def test_a_code_that_is_unknown_or_was_never_used_goes_the_usual_way() -> None:
    for world, code in ((World(), "AAAA-BBBB-CCCC-DDDE"), (World(used=False), CODE)):
        assert not world.take(code=code)
        assert (world.came, world.asked, world.told) == ([], [], [])


def test_who_asks_too_often_goes_the_usual_way_and_is_told_there() -> None:
    world = World(a_second=0.3)
    assert [world.take() for _ in range(5)] == [True] * 3 + [False] * 2
    assert len(world.asked) == 3


@pytest.mark.parametrize(
    ("body", "role", "path", "status"),
    [
        (b"{", Role.TOTEM, PATH, 400),
        (b" " * 201, Role.TOTEM, PATH, 413),
        (ISSUE, Role.PANEL, PATH, 403),
        (ISSUE, Role.TOTEM, PATH.replace("centro", "norte"), 403),
    ],
)
def test_what_is_no_command_of_theirs_is_refused_here_too(body: bytes, role: Role, path: str, status: int) -> None:
    world = World(role)
    assert world.take(body, path)
    assert [each.status for each in world.told] == [status]
    assert world.asked == []
