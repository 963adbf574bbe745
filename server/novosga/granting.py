"""How NovoSGA's applications come to a token: ``POST /api/token``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import sha256
from hmac import compare_digest
from urllib.parse import parse_qsl

from server.errors import Refused
from server.novosga.clients import USERS, Client
from server.novosga.tokens import ACCESS_SECONDS, REFRESH_SECONDS, App, Claim, Use, read, sign
from server.novosga.turned import Said, oauth, too_often
from server.novosga.units import Units
from server.people.passwords import Hashing

FIELDS = 16


class Granting:
    """See the module. ``key`` is what tokens are signed with."""

    def __init__(self, units: Units, hashing: Hashing, key: bytes, clock: Callable[[], datetime]) -> None:
        self._units = units
        self._hashing = hashing
        self._key = key
        self._clock = clock

    async def answer(self, body: bytes, *, newer: bool) -> Said:
        """Tokens, for a client with its secret and a user with their password or an earlier token of theirs.

        ``newer`` is for the address that NovoSGA has since 2.2, which tells a wrong client with another status. Raises
        `Turned`.
        """
        form = _form(body)
        client = self._client(form, 401 if newer else 400)
        match form.get("grant_type"):
            case "password":
                app = await self._user(client, form)
            case "refresh_token":
                app = self._refreshed(client, form)
            case _:
                raise oauth(400, "unsupported_grant_type", "Invalid grant_type parameter or parameter missing")
        return Said(self._tokens(client, app), headers=((b"pragma", b"no-cache"),))

    def claim(self, token: str) -> Claim | None:
        """What a valid token for fetching data says."""
        claim = read(self._key, token, self._clock())
        return claim if claim is not None and claim.use is Use.ACCESS else None

    def _client(self, form: Mapping[str, str], status: int) -> Client:
        place = self._units.by_client_id(form.get("client_id", ""))
        secret = secret_hash(form.get("client_secret", ""))
        if place is None or not compare_digest(secret, place.unit.client.secret_hash):
            raise oauth(status, "invalid_client", "The client credentials are invalid")
        return place.unit.client

    async def _user(self, client: Client, form: Mapping[str, str]) -> App:
        app = USERS.get(form.get("username", "").strip().lower())
        kept = client.password(app) if app is not None else None
        try:
            with self._hashing.turn():
                fits = await self._hashing.fits(kept, form.get("password", ""))
        except Refused as refused:
            raise too_often(1) from refused
        if app is None or not fits:
            raise oauth(400, "invalid_grant", "Invalid username and password combination")
        return app

    def _refreshed(self, client: Client, form: Mapping[str, str]) -> App:
        claim = read(self._key, form.get("refresh_token", ""), self._clock())
        if claim is None or claim.use is not Use.REFRESH or claim.client != client.id:
            raise oauth(400, "invalid_grant", "Invalid refresh token")
        return claim.app

    def _tokens(self, client: Client, app: App) -> dict[str, object]:
        now = int(self._clock().timestamp())
        return {
            "access_token": sign(self._key, Claim(client.id, app, Use.ACCESS, now + ACCESS_SECONDS)),
            "expires_in": ACCESS_SECONDS,
            "token_type": "bearer",
            "scope": None,
            "refresh_token": sign(self._key, Claim(client.id, app, Use.REFRESH, now + REFRESH_SECONDS)),
        }


def secret_hash(secret: str) -> bytes:
    """What is kept of a client's secret, which is random and too long to be guessed."""
    return sha256(secret.encode()).digest()


def _form(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode(), max_num_fields=FIELDS, keep_blank_values=True))
    except (ValueError, UnicodeDecodeError) as error:
        raise oauth(400, "invalid_request", "The request is malformed") from error
