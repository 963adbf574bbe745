"""How NovoSGA's applications are told that something is not done: with their own bodies, not with ours."""

from __future__ import annotations

from typing import NamedTuple

from domain.errors import VezError


class Said(NamedTuple):
    """An answer: JSON where ``body`` is not bytes, with its own headers otherwise."""

    body: object
    status: int = 200
    headers: tuple[tuple[bytes, bytes], ...] = ()


class Turned(VezError):
    """The request is not done, and ``said`` is what is answered."""

    def __init__(self, said: Said) -> None:
        super().__init__(str(said.status))
        self.said = said


def oauth(status: int, error: str, description: str) -> Turned:
    """About who is asking: RFC 6749 section 5.2, as their server words it."""
    headers = ((b"www-authenticate", f'Bearer realm="Service", error="{error}"'.encode()),) if status == 401 else ()
    return Turned(Said({"error": error, "error_description": description}, status, headers))


def problem(status: int, words: str) -> Turned:
    """About what is asked; ``words`` are shown to a person."""
    headers = ((b"retry-after", b"1"),) if status == 503 else ()
    return Turned(Said({"code": status, "error": words}, status, headers))


def too_often(seconds: int) -> Turned:
    """Come again later."""
    said = {"error": "temporarily_unavailable", "error_description": "Too many requests."}
    return Turned(Said(said, 429, ((b"retry-after", str(seconds).encode()),)))


def no_token() -> Turned:
    """The request has none."""
    return oauth(401, "access_denied", "OAuth2 authentication required")


def bad_token() -> Turned:
    """It has one that is not valid: a panel that has none yet says ``null``, and asks for one when it is told this."""
    return oauth(401, "invalid_grant", "The access token provided is invalid.")


def not_theirs() -> Turned:
    """The token is of the other application, or of another branch."""
    return oauth(403, "access_denied", "This client may not do this.")
