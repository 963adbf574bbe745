"""The routes as one ASGI application, with every error told as a refusal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import structlog
from litestar import Litestar, Request, Response
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp, Receive, Scope, Send
from sqlalchemy.exc import SQLAlchemyError

from domain.answers import Refusal
from server.errors import Refused
from server.refusals import INTERNAL, STORAGE, UNAUTHORIZED
from server.replies import headers_of, status_of

_log = structlog.stdlib.get_logger(__name__)
_encode = msgspec.json.Encoder().encode
_CODES = {401: "unauthorized", 404: "not_found", 405: "method_not_allowed", 413: "too_large"}

_BEFORE, _AFTER = "/api/branches/", "/commands"

AnyRequest = Request[Any, Any, Any]


def application(handlers: Sequence[HTTPRouteHandler]) -> Litestar:
    """Litestar with ``handlers`` and nothing else listening."""
    return Litestar(
        handlers,
        openapi_config=None,
        logging_config=None,
        exception_handlers={
            HTTPException: _http,
            Refused: _refused_on_purpose,
            SQLAlchemyError: _storage,
            PermissionError: _nobody,
            Exception: _internal,
        },
    )


class Shortcut:
    """Hands a command to its endpoint without routing it through the framework, which would cost a fifth of its time.

    Everything else, also a wrong method or a path that only looks alike, goes the usual way.
    """

    def __init__(self, app: ASGIApp, commands: ASGIApp) -> None:
        self._app = app
        self._commands = commands

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        branch = branch_of(scope)
        if branch is None:
            await self._app(scope, receive, send)
        else:
            scope["path_params"] = {"branch": branch}
            await self._commands(scope, receive, send)


def branch_of(scope: Scope) -> str | None:
    """The branch for which a request is a command; None when it is none."""
    path = scope["path"]
    if path.endswith(_AFTER) and path.startswith(_BEFORE) and scope.get("method") == "POST":
        branch = path[len(_BEFORE) : -len(_AFTER)]
        return branch if branch and "/" not in branch else None
    return None


def _http(_request: AnyRequest, error: Exception) -> Response[bytes]:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _refused(Refusal(_CODES.get(status, "malformed")))


def _refused_on_purpose(_request: AnyRequest, error: Exception) -> Response[bytes]:
    return _refused(error.refusal if isinstance(error, Refused) else INTERNAL)


def _nobody(_request: AnyRequest, _error: Exception) -> Response[bytes]:
    return _refused(UNAUTHORIZED)


def _storage(_request: AnyRequest, error: Exception) -> Response[bytes]:
    _log.error("storage_unavailable", error=str(error).partition("\n")[0])
    return _refused(STORAGE)


def _internal(request: AnyRequest, error: Exception) -> Response[bytes]:
    # The route and not the path: a path may hold the token of somebody's page.
    handler = request.scope.get("route_handler")
    _log.error("request_failed", handler=getattr(handler, "handler_name", ""), exc_info=error)
    return _refused(INTERNAL)


def _refused(refusal: Refusal) -> Response[bytes]:
    headers = headers_of(refusal) | {"cache-control": "no-store"}
    return Response(_encode(refusal), status_code=status_of(refusal), headers=headers, media_type="application/json")
