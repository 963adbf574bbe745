"""`POST …/health`, by which a device says how it is, and `GET …/health`, by which people see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from litestar import Request, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope

from domain.health import Health, Heard, Pulse
from server.auth import require
from server.bodies import read_as
from server.health.wards import Wards, write_acts
from server.openapi import Describer, Part, parameter
from server.permissions import Right
from server.replies import json_reply

if TYPE_CHECKING:
    from server.routes import House

_encode = msgspec.json.Encoder().encode
_pulse = msgspec.json.Decoder(Pulse)


def routes(house: House) -> list[HTTPRouteHandler]:
    """The handlers, each bound to what it needs."""
    wards = Wards()

    @post("/api/branches/{branch:str}/health")
    async def tell(request: Request[Any, Any, Any], branch: FromPath[str]) -> ASGIApp:
        device = require(request.scope, Right.TELL_HEALTH, branch).actor.id
        pulse, now = await read_as(_pulse, request.receive, house.settings.body_limit), house.clock()
        wards.hear(branch, device, pulse, now)
        if not pulse.acts:
            return json_reply(_encode(Heard()))
        last = await house.clerk.run(lambda connection: write_acts(connection, branch, device, pulse.acts, now))
        return json_reply(_encode(Heard(last)))

    @get("/api/branches/{branch:str}/health")
    async def see(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        require(scope, Right.SEE_DEVICES, branch)
        return json_reply(_encode(wards.of(branch)))

    return [tell, see]


class Wellbeing(Part):
    """How the devices of a branch are."""

    types = (Pulse, Heard, Health, list[Health])

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        summary = "A device says how it is, and what technicians did at it; those acts stand in the audit trail then"
        tell = describe.answers(summary, describe.json(Heard), 400, 403, 413) | describe.body(Pulse)
        see = describe.answers("How the devices last said that they are", describe.json(list[Health]), 403)
        return {
            "/api/branches/{branch}/health": {"parameters": [parameter("branch", "path")], "post": tell, "get": see}
        }
