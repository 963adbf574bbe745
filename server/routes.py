"""Every route there is, joined to what it needs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from litestar.handlers import HTTPRouteHandler

from server import api, pages, quieter
from server.appointments import routes as appointments
from server.audit import routes as auditing
from server.centre import routes as centre
from server.centre.standing import Standing
from server.clerk import Clerk
from server.devices import routes as devices
from server.health import routes as health
from server.hub import Hub
from server.media import routes as media
from server.notes import routes as notes
from server.opinions import routes as opinions
from server.people import routes as people
from server.people.passwords import Hashing
from server.personal import routes as keeping
from server.personal.secret import Secret
from server.procedures import routes as procedures
from server.reader import Reader
from server.settings import Settings
from server.ticket_page import Files
from server.writer import Published, Writer


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
    secret: Secret
    new_id: Callable[[], str]
    random: Callable[[int], bytes]
    hashing: Hashing
    look: Callable[[], Awaitable[None]]  # take up what was just written about who may come in
    standing: Standing  # how this server stands with others
    publish: Callable[[Published], None]  # tell who follows what was committed beside the writer


def every(house: House) -> list[HTTPRouteHandler]:
    """All handlers."""
    return [
        *api.routes(
            house.writer, house.reader, house.hub, house.commands, house.settings, house.version, house.standing
        ),
        *pages.routes(house.reader, house.files, house.clock),
        *auditing.routes(house.clerk, house.clock),
        *devices.routes(house),
        *health.routes(house),
        *centre.routes(house),
        *people.routes(house),
        *appointments.routes(house),
        *notes.routes(house),
        *opinions.routes(house),
        *quieter.routes(house),
        *procedures.routes(house),
        *keeping.routes(house),
        *media.routes(house),
    ]
