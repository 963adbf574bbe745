"""Every route there is, joined to what it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from litestar.handlers import HTTPRouteHandler

from server import api, pages
from server.clerk import Clerk
from server.hub import Hub
from server.reader import Reader
from server.settings import Settings
from server.ticket_page import Files
from server.writer import Writer


@dataclass(frozen=True, slots=True)
class House:
    """What a running server is made of, for the routes that use it. ``clock`` gives the time in UTC."""

    writer: Writer
    reader: Reader
    clerk: Clerk
    hub: Hub
    commands: api.Commands
    settings: Settings
    files: Files
    clock: Callable[[], datetime]
    version: str


def every(house: House) -> list[HTTPRouteHandler]:
    """All handlers."""
    return [
        *api.routes(house.writer, house.reader, house.hub, house.commands, house.settings, house.version),
        *pages.routes(house.reader, house.files, house.clock),
    ]
