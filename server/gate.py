"""The door: nothing passes without a valid code, except the health check and the citizen's own page."""

from __future__ import annotations

from collections.abc import Callable

from litestar.types import ASGIApp, Receive, Scope, Send
from sqlalchemy.exc import SQLAlchemyError

from server.auth import BadTokens, Identities, Identity
from server.refusals import STORAGE, TOO_MANY, UNAUTHORIZED
from server.replies import reply
from server.watch import Watch


class Gate:
    """An ASGI application before the others. Who has passed stands in ``scope["user"]`` as an `Identity`."""

    def __init__(
        self, app: ASGIApp, identities: Identities, watch: Watch, bad: BadTokens, steady: Callable[[], float]
    ) -> None:
        self._app = app
        self._identities = identities
        self._watch = watch
        self._bad = bad
        self._steady = steady

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request pass, or answer it."""
        path = scope["path"]
        if path == "/health" or path.startswith("/t/"):
            scope["user"] = None
            await self._app(scope, receive, send)
            return
        found = self._find(scope) or await self._look_again(scope)
        if isinstance(found, Identity):
            scope["user"] = found
            await self._app(scope, receive, send)
        else:
            await found(scope, receive, send)

    def _find(self, scope: Scope) -> Identity | None:
        for name, value in scope["headers"]:
            if name == b"authorization":
                return self._identities.find(value)
        return None

    async def _look_again(self, scope: Scope) -> Identity | ASGIApp:
        """A code that is not known may have been made a moment ago. Without any, there is nothing to look for."""
        address = scope["client"][0] if scope["client"] else ""
        if not any(name == b"authorization" for name, _ in scope["headers"]):
            return reply(UNAUTHORIZED)
        if self._bad.too_many(address, self._steady()):
            return reply(TOO_MANY)
        try:
            await self._watch.look()
        except (SQLAlchemyError, OSError):
            return reply(STORAGE)
        found = self._find(scope)
        if found is None:
            self._bad.note(address, self._steady())
        return found or reply(UNAUTHORIZED)
