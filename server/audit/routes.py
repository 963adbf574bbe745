"""The route of auditors: the trail of their branch."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec
from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection

from server import queries
from server.audit import reading
from server.audit.reading import AuditPage
from server.auth import require
from server.clerk import Clerk
from server.openapi import Describer, Part, parameter
from server.permissions import Right
from server.replies import json_reply

_encode = msgspec.json.Encoder().encode


class Auditors(Part):
    """What an auditor asks."""

    types = (AuditPage,)

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        optional = [parameter(name, "query", "integer") | {"required": False} for name in ("after", "limit")]
        summary = "The audit trail, in order; reading it is recorded in it"
        listed = describe.answers(summary, describe.json(AuditPage), 400, 403)
        return {"/api/branches/{branch}/audit": {"parameters": [parameter("branch", "path"), *optional], "get": listed}}


def routes(clerk: Clerk, clock: Callable[[], datetime]) -> list[HTTPRouteHandler]:
    """The handler."""

    @get("/api/branches/{branch:str}/audit")
    async def audit(scope: Scope, branch: FromPath[str]) -> ASGIApp:
        identity = require(scope, Right.READ_AUDIT, branch)
        after, limit = queries.number(scope, "after") or 0, queries.number(scope, "limit")

        def read(connection: Connection) -> AuditPage:
            found = reading.page(connection, branch, after, max(1, min(100 if limit is None else limit, reading.PAGE)))
            reading.note_reading(connection, branch, identity.actor.id, found, clock())
            return found

        return json_reply(_encode(await clerk.run(read)))

    return [audit]
