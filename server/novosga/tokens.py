"""The tokens that NovoSGA's clients are given: signed and not stored, so that a restart ends none of them.

A token says of which `Client` it is, for which of its two applications, whether it fetches data or only another token,
and until when. It ends with its time, or when the branch is switched off or gets new credentials.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from datetime import datetime
from enum import StrEnum
from hmac import compare_digest
from hmac import digest as hmac_digest
from typing import NamedTuple

PURPOSE = b"vez novosga 1\x00"
ACCESS_SECONDS = 3600  # clients ask again five minutes before
REFRESH_SECONDS = 14 * 24 * 3600
_MAC = 32


class App(StrEnum):
    """Which of NovoSGA's applications speaks."""

    PANEL = "panel"
    TRIAGE = "triage"


class Use(StrEnum):
    """What a token is good for."""

    ACCESS = "access"
    REFRESH = "refresh"


class Claim(NamedTuple):
    """What a token says."""

    client: str
    app: App
    use: Use
    until: int  # Unix seconds


def sign(key: bytes, claim: Claim) -> str:
    """The token."""
    said = "\n".join(map(str, claim)).encode()
    return urlsafe_b64encode(hmac_digest(key, said, "sha256") + said).decode().rstrip("=")


def read(key: bytes, token: str, now: datetime) -> Claim | None:
    """What a valid token says; None for any other text."""
    try:
        whole = urlsafe_b64decode(token.encode("ascii") + b"=" * (-len(token) % 4))
    except (Error, ValueError):  # not of this alphabet
        return None
    mac, said = whole[:_MAC], whole[_MAC:]
    if not compare_digest(mac, hmac_digest(key, said, "sha256")):
        return None
    client, app, use, until = said.decode().split("\n")
    return Claim(client, App(app), Use(use), int(until)) if now.timestamp() < int(until) else None


def print_hash(key: bytes, branch: str, ticket: int) -> str:
    """What opens a ticket's paper. NovoSGA makes it from the ticket's number and time, which can be guessed."""
    return hmac_digest(key, f"print\n{branch}\n{ticket}".encode(), "sha256")[:20].hex()
