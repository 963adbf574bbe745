"""What can go wrong between a program and the server.

::

    VezError
    ├── Refused …                  the rules do not allow it (`domain.errors`); the same class as on the server
    ├── LocalFailed                this program's own database cannot be used
    │   └── LocalBroken            and never will be: what is in the file is no database any more
    └── ClientError
        ├── Unreachable            no answer came; whether the command was done is not known until it is sent again
        │   ├── TooMany            too much was asked in a short time; nothing was done
        │   ├── NotHere            another server does the commands of this branch now; this one has not done it
        │   └── Untrusted          something answered that does not prove to be the server; nothing was sent to it
        ├── NotAuthenticated       the server does not know this device or person
        ├── NotAllowed             it does, and this is not theirs to do
        ├── SignInRefused          a name or password was not taken, or something more is asked for
        └── BadAnswer              the answer could not be understood: another version, or not a Vez server
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from domain.errors import VezError


class LocalFailed(VezError):
    """This program's own database cannot be read or written: the disk is full or broken, or it is of a newer one."""


class LocalBroken(LocalFailed):
    """What is in the file is no database any more, or a damaged one."""


class ClientError(VezError):
    """The root of what goes wrong on the way to the server."""


class Unreachable(ClientError):
    """No answer came in time, or the server could not store the command. Sending it again with its id is safe."""


class TooMany(Unreachable):
    """Too much was asked, or too often in vain: the server wants to be left alone for ``seconds``."""

    code = "too_many"

    def __init__(self, seconds: int) -> None:
        super().__init__(f"the server wants to be asked again in {seconds} s")
        self.seconds = seconds


class NotHere(Unreachable):
    """The server is there and may do no commands for this branch, because another one does, or is about to.

    ``code`` says which: ``branch_elsewhere``, ``epoch_over``, ``behind_centre`` or ``history_differs``.
    """

    CODES = frozenset({"branch_elsewhere", "epoch_over", "behind_centre", "history_differs"})

    def __init__(self, code: str) -> None:
        super().__init__(f"the server does no commands for this branch: {code}")
        self.code = code


class Why(StrEnum):
    """Why who answered is not believed to be the server."""

    EXPIRED = "expired"
    NOT_YET = "not_yet"
    WRONG_HOST = "wrong_host"
    UNKNOWN_ISSUER = "unknown_issuer"
    NOT_TLS = "not_tls"
    OTHER = "other"


_WORDS = {
    Why.EXPIRED: "its certificate has expired, or this computer's clock is wrong",
    Why.NOT_YET: "its certificate is not valid yet, or this computer's clock is wrong",
    Why.WRONG_HOST: "its certificate is for another address than the one that it was asked at",
    Why.UNKNOWN_ISSUER: "nobody whom this computer trusts vouches for its certificate; name its authority with --ca",
    Why.NOT_TLS: "it does not speak https",
    Why.OTHER: "its certificate was not accepted",
}


class Untrusted(Unreachable):
    """Who answers at the server's address does not prove to be it. ``detail`` is the library's word for ``why``."""

    def __init__(self, why: Why, detail: str) -> None:
        super().__init__(f"the server is not believed: {_WORDS[why]} ({detail})")
        self.why = why
        self.detail = detail


class NotAuthenticated(ClientError):
    """The server does not know this device or person; it has to be enrolled."""


class NotAllowed(ClientError):
    """The server knows the caller, and this is not theirs to do."""


class SignInRefused(ClientError):
    """A person was not signed in, or keeps the old password. ``code`` is one of `domain.people.REFUSALS`.

    ``facts``: ``minutes`` of `locked`, ``why`` and ``min`` of `password_refused`, ``branches`` (ids)
    and ``names`` (a line each) of `choose_branch`.
    """

    def __init__(self, code: str, facts: Mapping[str, str]) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class BadAnswer(ClientError):
    """The answer could not be understood: another version of the server, or something that is not one."""
