"""Which hours of today are quieter, by how long people waited on the same weekday of the weeks before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection, select

from domain.later import QuieterHours, Waited, quieter
from domain.numbering import service_day
from server.appointments.store import bounds
from server.auth import require
from server.errors import Refused
from server.openapi import Describer, Part, parameter
from server.opinions.hearing import NONE_SUCH
from server.permissions import Right
from server.replies import json_reply
from server.schema import tickets

if TYPE_CHECKING:
    from datetime import datetime

    from domain.branch import Branch
    from server.routes import House

WEEKS = 8
_encode = msgspec.json.Encoder().encode


class Described(Part):
    """What is asked about hours."""

    types = (QuieterHours,)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        parameters = [parameter("branch", "path"), parameter("service", "path")]
        summary = "Hours of today at which the service is quieter, for who would rather come back"
        found = describe.answers(summary, describe.json(QuieterHours), 403, 404)
        return {"/api/branches/{branch}/services/{service}/quieter": {"parameters": parameters, "get": found}}


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers."""

    @get("/api/branches/{branch:str}/services/{service:str}/quieter")
    async def quieter_hours(scope: Scope, branch: FromPath[str], service: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_ROOM, branch)
        room, now = await house.reader.room(branch), house.clock()
        described = room.branch.service(service)
        if described is None:
            raise Refused(NONE_SUCH)
        past = await house.reader.run(lambda rows: list(waited(rows, room.branch, service, now)))
        return json_reply(_encode(quieter(room, described, past, now)))

    return [quieter_hours]


def waited(connection: Connection, branch: Branch, service: str, now: datetime) -> Iterator[Waited]:
    """How long those waited on this weekday who came for the service without an hour of their own."""
    today = service_day(now, branch.time_zone)
    columns = (tickets.c.issued_at, tickets.c.called_at)
    without = ~tickets.c.ticket.contains('"booked":{')  # who came for an hour waited until then, however quiet it was
    here = (tickets.c.branch == branch.id) & (tickets.c.service == service) & tickets.c.called_at.is_not(None) & without
    for week in range(1, WEEKS + 1):
        begins, ends = bounds(today - timedelta(weeks=week), branch.time_zone)
        then = (tickets.c.issued_at >= begins) & (tickets.c.issued_at < ends)
        for issued, called in connection.execute(select(*columns).where(here, then)):
            yield Waited(issued, max(0.0, (called - issued).total_seconds() / 60))
