"""The door: nothing passes without a valid code, except the health check and the citizen's own page."""

from __future__ import annotations

from collections.abc import Callable

from litestar.types import ASGIApp, Receive, Scope, Send
from sqlalchemy.exc import SQLAlchemyError

from domain.answers import Refusal
from server.auth import BadTokens, Identities, Identity
from server.limits import ByAddress, Limit, network
from server.refusals import STORAGE, TOO_MANY, TOO_MANY_REQUESTS, UNAUTHORIZED
from server.replies import reply
from server.settings import Settings
from server.watch import Watch

SIGN_IN = "/api/sign-in"
OPEN = frozenset({"/health", SIGN_IN, "/api/devices", "/api/devices/poll"})  # and what begins with ``/t/``


class Limits:
    """How often who may ask, before they are told to come again later."""

    def __init__(self, settings: Settings) -> None:
        self.bad = BadTokens(settings.bad_tokens_a_minute)
        self.open = ByAddress(_limit(settings.open_per_second))
        self.sign_ins = ByAddress(Limit(settings.sign_ins_per_minute / 60, settings.sign_ins_at_once))
        self._identity = _limit(settings.requests_per_second)

    def of_identity(self, identity: Identity, now: float) -> int:
        """Take one request of this identity: 0, or for how many seconds it should stay away."""
        use = identity.use
        before = use.full
        use.last = now
        use.full = self._identity.spend(before, now)
        return self._identity.wait(before, now) if use.full == before else 0


def _limit(a_second: float) -> Limit:
    return Limit(a_second, max(1, round(10 * a_second)))


def address_of(scope: Scope) -> str:
    """From where a request comes."""
    return scope["client"][0] if scope["client"] else ""


def too_often(seconds: int) -> ASGIApp:
    """The answer to who asks more often than anything of ours needs to."""
    return reply(Refusal(TOO_MANY_REQUESTS, {"seconds": str(seconds)}))


class Gate:
    """An ASGI application before the others. Who has passed stands in ``scope["user"]`` as an `Identity`."""

    def __init__(
        self, app: ASGIApp, identities: Identities, watch: Watch, limits: Limits, steady: Callable[[], float]
    ) -> None:
        self._app = app
        self._identities = identities
        self._watch = watch
        self._limits = limits
        self._steady = steady

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request pass, or answer it."""
        path = scope["path"]
        if "\0" in path or b"%00" in scope["query_string"]:  # PostgreSQL has no place for it in a text
            await reply(Refusal("malformed"))(scope, receive, send)
            return
        now = self._steady()
        if path in OPEN or path.startswith("/t/"):
            scope["user"] = None
            limit = self._limits.sign_ins if path == SIGN_IN else self._limits.open
            seconds = limit.spend(address_of(scope), now)
            await (too_often(seconds) if seconds else self._app)(scope, receive, send)
            return
        found = self.find(scope) or await self._look_again(scope)
        if isinstance(found, Identity):
            scope["user"] = found
            seconds = self._limits.of_identity(found, now)
            await (too_often(seconds) if seconds else self._app)(scope, receive, send)
        else:
            await found(scope, receive, send)

    def find(self, scope: Scope) -> Identity | None:
        """Who sent a request, when the code in its head is known."""
        for name, value in scope["headers"]:
            if name == b"authorization":
                return self._identities.find(value)
        return None

    def too_often(self, identity: Identity) -> bool:
        """Whether this request of theirs is one too many now; it is counted when it is not."""
        return self._limits.of_identity(identity, self._steady()) > 0

    async def _look_again(self, scope: Scope) -> Identity | ASGIApp:
        """A code that is not known may have been made a moment ago. Without any, there is nothing to look for."""
        address, bad = network(address_of(scope)), self._limits.bad
        if not any(name == b"authorization" for name, _ in scope["headers"]):
            return reply(UNAUTHORIZED)
        if bad.too_many(address, self._steady()):
            return reply(TOO_MANY)
        try:
            await self._watch.look()
        except (SQLAlchemyError, OSError):
            return reply(STORAGE)
        found = self.find(scope)
        if found is None:
            bad.note(address, self._steady())
        return found or reply(UNAUTHORIZED)
