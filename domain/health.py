"""How a device says that it is: what a totem tells the server every minute, and what a technician did at it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from domain.devices import Software

Word = Annotated[str, Meta(max_length=40, pattern=r"^[a-z0-9_.-]*$")]
Fact = Annotated[str, Meta(max_length=80, pattern=r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]*$")]


class Act(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that a technician did at a totem. ``before`` is the digest of the line before in the totem's log."""

    number: Annotated[int, Meta(ge=1, le=2**53)]
    at: datetime
    action: Word
    facts: Annotated[dict[Word, Fact], Meta(max_length=8)]
    before: Annotated[str, Meta(max_length=32, pattern=r"^[0-9a-f]*$")] = ""


class Pulse(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How a device is. What it cannot know is None; nothing here is about a person.

    ``configuration`` is the digest of its settings, ``document`` that of the branch document it shows. ``printer`` is a
    `printer.status.Condition`. ``clock_offset_s``: how far its own clock is behind the server's.
    Of a panel: ``sound`` is ``works`` or the parts that do not (``player``, ``voice``), and how many pictures of its
    playlist it cannot show.
    """

    software: Software = ""
    configuration: Word = ""
    document: Word = ""
    printer: Word = ""
    paper_left_m: Annotated[float, Meta(ge=0, le=10_000)] | None = None
    disk_free_mb: Annotated[int, Meta(ge=0, le=1_000_000_000)] | None = None
    temperature_c: Annotated[float, Meta(ge=-60, le=200)] | None = None
    clock_offset_s: Annotated[float, Meta(ge=-1e12, le=1e12)] | None = None
    waiting: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    sound: Word = ""
    missing_pictures: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    acts: Annotated[tuple[Act, ...], Meta(max_length=100)] = ()


class Heard(Struct, frozen=True):
    """The server has it. ``acts`` is the number of the last act that stands in the audit trail."""

    acts: int = 0


class Health(Struct, frozen=True):
    """How a device last said that it is, and when."""

    device: str
    at: datetime
    pulse: Pulse
