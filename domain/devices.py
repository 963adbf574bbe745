"""What devices, and who answers for them, say to the server and are told: shared by both sides, so that they agree."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from domain.commands import Role

Kind = Literal["totem", "panel"]
KINDS: dict[Kind, Role] = {"totem": Role.TOTEM, "panel": Role.PANEL}
State = Literal["waiting", "admitted", "refused", "expired"]
Before = Literal["new", "revoked", "unknown"]

_PLAIN = r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$"  # nothing that could disguise the rest
Said = Annotated[str, Meta(max_length=64, pattern=_PLAIN)]
Software = Annotated[str, Meta(max_length=32, pattern=_PLAIN)]
Name = Annotated[str, Meta(min_length=1, max_length=80, pattern=_PLAIN)]
Id = Annotated[str, Meta(min_length=1, max_length=36)]
Typed = Annotated[str, Meta(max_length=64)]


class Asking(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A device asks to be admitted and says what it is; ``was`` is the code it had, when it had one."""

    kind: Kind
    host: Said = ""
    software: Software = ""
    was: Typed = ""


class Asked(Struct, frozen=True):
    """What it shows a person for ``seconds``: ``code``. With ``poll``, which it shows nobody, it asks how it went.

    ``before`` says why it is not known: it is new, its code was taken back, or the server never heard of that code.
    """

    code: str
    poll: str
    seconds: int
    before: Before


class Poll(Struct, frozen=True, forbid_unknown_fields=True):
    """A device asks how it went."""

    poll: Typed


class Polled(Struct, frozen=True, omit_defaults=True):
    """How it went; once ``admitted``, with the ``code`` that the device keeps. Until it uses it, it may ask again."""

    state: State
    seconds: int = 0
    code: str = ""


class Renewed(Struct, frozen=True, omit_defaults=True):
    """A new ``code``, beside which the old one is valid until the new one is first used. Empty: it is not time yet."""

    code: str = ""


class Shown(Struct, frozen=True, forbid_unknown_fields=True):
    """The code that somebody reads on a device's screen."""

    code: Typed


class Applicant(Struct, frozen=True):
    """What a device says it is, for who is about to confirm it. ``was`` is what it was called when it was known."""

    kind: Kind
    host: str
    software: str
    address: str
    asked_at: datetime
    was: str | None


class Admit(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Somebody confirms the device that shows ``code``. ``replaces`` is the device whose place it takes, if any."""

    code: Typed
    role: Kind
    name: Name
    replaces: Id = ""


class Rename(Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody calls a device by another name."""

    name: Name


class Device(Struct, frozen=True):
    """An admitted device. ``seen_at`` is about when it was last there; ``host`` and ``software`` is what it told."""

    id: str
    branch: str
    role: Role
    name: str
    host: str
    software: str
    admitted_at: datetime
    revoked_at: datetime | None
    seen_at: datetime | None
