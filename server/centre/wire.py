"""What a branch's server and the centre tell each other. Events travel as the text that was stored, to the letter."""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b
from typing import Annotated, Literal

from msgspec import Meta, Struct

from domain.branch import Branch
from domain.epochs import SKIPPED

AT_ONCE = 500  # events in one message
LIMIT = 4 * 1024 * 1024  # bytes of a message
Number = Annotated[int, Meta(ge=0, le=2**53)]
Name = Annotated[str, Meta(min_length=1, max_length=36)]


class Document(Struct, frozen=True):
    """A branch's document: taken up after event ``since``, at ``at``."""

    hash: Annotated[str, Meta(min_length=64, max_length=64)]
    source: str
    branch: Branch
    since: Number
    at: datetime


class Done(Struct, frozen=True):
    """What command ``id`` of ``actor`` was answered: an `Answer` as JSON."""

    id: Name
    actor: Annotated[str, Meta(max_length=36)]
    answer: str
    at: datetime


class Stretch(Struct, frozen=True):
    """Events from number ``first`` on, without gaps, each a `Recorded` as JSON; ``before`` is the digest of another.

    That is the one before ``first``, empty where there is none.

    ``done`` are the commands that led to them. ``document`` is what the branch goes by from the first of them on, where
    who reads this does not have it.
    """

    first: Number
    before: str
    events: Annotated[tuple[str, ...], Meta(max_length=AT_ONCE)] = ()
    done: tuple[Done, ...] = ()
    document: Document | None = None


class Batch(Struct, frozen=True):
    """From a branch's server, which has ``version`` events and takes itself for the authority of ``epoch``.

    ``run`` names this start of its program, which speaks every ``beat`` seconds at least. ``alone`` are events that are
    not in the centre's history.
    """

    epoch: Number
    run: Name
    at: datetime
    version: Number
    stretch: Stretch
    beat: Annotated[float, Meta(gt=0, le=3600)] = 5.0
    alone: bool = False


Verdict = Literal["next", "behind", "another", "over", "differs"]


class Stand(Struct, frozen=True):
    """How far the centre has got, and what follows for who sends.

    ``next``: send what comes after ``version``. ``behind``: the centre has more than the sender. ``another``: the same,
    and another run was heard a moment ago. ``over``: the epoch is. ``differs``: the sender's history is another one.
    """

    verdict: Verdict
    epoch: Number
    version: Number
    document: str
    at: datetime


class Copy(Struct, frozen=True):
    """A stretch of the centre's history, which has ``version`` events and is in ``epoch``."""

    epoch: Number
    version: Number
    stretch: Stretch


class Take(Struct, frozen=True):
    """A branch's server asks to be the authority. ``by_a_person``: also when it seems that another one is at work."""

    run: Name
    by_a_person: bool = False
    skip: Annotated[int, Meta(ge=0, le=10_000)] = SKIPPED


class BranchState(Struct, frozen=True):
    """How a branch stands here. ``heard_at``, ``ahead`` (its clock less ours, seconds): of its own server, if any.

    ``set_aside`` counts events for a person to look at.
    """

    epoch: int
    authority: str
    version: int
    set_aside: int
    link: str = ""
    heard_at: datetime | None = None
    ahead: int = 0


def digest(recorded: str) -> str:
    """What tells two events with one number apart."""
    return blake2b(recorded.encode(), digest_size=16).hexdigest()
