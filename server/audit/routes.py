"""The route of auditors: the trail of their branch."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs

import msgspec
from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Scope
from sqlalchemy import Connection

from domain.answers import Refusal
from server.audit import reading
from server.audit.reading import AuditPage
from server.auth import require
from server.clerk import Clerk
from server.errors import Refused
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
        after, limit = _number(scope, "after", 0), _number(scope, "limit", 100)

        def read(connection: Connection) -> AuditPage:
            found = reading.page(connection, branch, after, max(1, min(limit, reading.PAGE)))
            reading.note_reading(connection, branch, identity.actor.id, found, clock())
            return found

        return json_reply(_encode(await clerk.run(read)))

    return [audit]


def _number(scope: Scope, name: str, otherwise: int) -> int:
    said = parse_qs(scope["query_string"].decode("latin-1")).get(name)
    if said is None:
        return otherwise
    if not (said[-1].isascii() and said[-1].isdigit() and len(said[-1]) <= 18):
        raise Refused(Refusal("malformed", {"field": name, "problem": "is not a number"}))
    return int(said[-1])
