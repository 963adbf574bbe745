"""Who of the devices was there: noted in memory, written down seldom, and nothing stands in a device's way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from domain.commands import Actor, Role
from server.auth import Identity, Use
from server.clerk import Clerk
from server.devices import codes, register, roll
from server.devices.roll import Roll
from server.hub import Hub
from server.watch import Watch

pytestmark = pytest.mark.usefixtures("logged")

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
NOBODY = cast("Connection", None)


class World:
    """The roll, with a database that notes what it is asked to write, or ``fails``."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.written: list[tuple[object, ...]] = []
        self.passed = 0
        self.looked = 0
        self.fails = False
        for module, name in ((register, "seen"), (register, "runs"), (codes, "first_use")):
            monkeypatch.setattr(module, name, self._note(name))
        self.hub = Hub(10)
        self.roll = Roll(self._app, cast("Clerk", self), cast("Watch", self), self.hub, lambda: NOW)

    def _note(self, name: str) -> Callable[..., None]:
        return lambda _, *arguments: self.written.append((name, *arguments))

    async def _app(self, *_: object) -> None:
        self.passed += 1

    async def run(self, write: Callable[[Connection], Any]) -> Any:
        if self.fails:
            raise OperationalError("", {}, Exception("disk full"))
        return write(NOBODY)

    async def look(self) -> None:
        self.looked += 1

    def come(self, device: str | None, path: str = "/api/x", agent: bytes = b"vez/1.2", *, new: bool = False) -> None:
        who = Identity(
            Actor("a", Role.PANEL), "centro", "TV", b"digest", Use(), source="a", device=device, is_unused=new
        )
        scope: Any = {"user": who, "path": path, "headers": [(b"user-agent", agent)]}
        self.do(self.roll(scope, cast("Any", None), cast("Any", None)))

    def do(self, work: Awaitable[None]) -> None:
        async def all_of_it() -> None:
            await work

        asyncio.run(all_of_it())


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    return World(monkeypatch)


def test_who_came_and_who_follows_is_written_at_once_for_all(world: World) -> None:
    for device in ("tv", "tv", "totem", None):
        world.come(device)
    world.hub.subscribe("centro", "wall", lambda: None)
    assert (world.written, world.passed) == ([], 4)
    world.do(world.roll.write())
    world.do(world.roll.write())
    assert world.written == [("seen", {"tv", "totem", "wall"}, NOW), ("seen", {"wall"}, NOW)]


def test_what_a_device_runs_is_written_when_it_is_another(world: World) -> None:
    agents = [b"vez/1.2", b"vez/1.2", b"curl/8", b"vez/\xff\n", b"vez/" + b"9" * 99]
    for agent in agents:
        world.come("tv", "/api/welcome", agent)
        world.do(world.roll.write())
    runs = [each[1:] for each in world.written if each[0] == "runs"]
    assert runs == [("tv", "vez 1.2"), ("tv", ("vez " + "9" * 99)[: roll.SOFTWARE])]


def test_the_first_use_of_a_code_is_stored_before_the_device_goes_on(world: World) -> None:
    world.come("tv", new=True)
    assert world.written == [("first_use", "tv", b"digest", NOW)]
    assert (world.looked, world.passed) == (1, 1)


@pytest.mark.expects_log("first_use_not_stored", "devices_not_noted")
def test_a_database_in_trouble_stops_no_device_and_loses_no_news(world: World) -> None:
    world.fails = True
    world.come("tv", "/api/welcome", new=True)
    world.do(world.roll.write())
    assert (world.looked, world.passed) == (0, 1)
    world.fails = False
    world.come("tv")
    world.do(world.roll.write())
    assert ("runs", "tv", "vez 1.2") in world.written
