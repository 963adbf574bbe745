"""One paper on its way: what is known of it, and the paper itself as it is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import msgspec
from msgspec import MsgspecError, Struct

from printer.errors import CannotPrint
from printer.layout import Block, Paper, Picture


class JobState(StrEnum):
    """Where a job is. Values are stable: they are in the store."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    CONFIRMED = "confirmed"
    IN_DOUBT = "in_doubt"
    FAILED = "failed"


UNFINISHED = (JobState.QUEUED, JobState.SENDING)


@dataclass(frozen=True)
class Job:
    """One paper on its way. ``key`` is the caller's: the same key is the same job.

    ``content`` is the paper as it is kept, ``pictures`` those that it names; ``attempts`` counts those in vain;
    ``printer`` is the last that bytes of it left for, ``detail`` what was last known of it, for the technician.
    """

    id: int
    key: str
    content: bytes
    second_copy: bool
    state: JobState
    attempts: int
    queued_at: datetime
    due_at: datetime
    changed_at: datetime
    printer: str = ""
    detail: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def paper(self) -> Paper:
        """The paper, not marked. Raises `CannotPrint` when another version kept it."""
        try:
            return unpacked(self.content, self.pictures)
        except (MsgspecError, KeyError) as error:
            raise CannotPrint("this ticket was kept by another version of this program") from error

    def paper_to_print(self) -> Paper:
        """The paper, marked when it may already exist. Raises `CannotPrint` when another version kept it."""
        return self.paper().second_copy() if self.second_copy else self.paper()


class _Kept(Struct, frozen=True, tag="kept"):
    """The place of a picture: each is stored once, not in every ticket that carries it."""

    digest: str
    share: int | None = None


class _Packed(Struct, frozen=True):
    blocks: tuple[Block | _Kept, ...]
    second_copy_mark: str
    second: tuple[Block | _Kept, ...] = ()


def packed(paper: Paper) -> tuple[bytes, dict[str, bytes]]:
    """The paper as it is kept, and its pictures by their names."""
    pictures: dict[str, bytes] = {}

    def kept(block: Block) -> Block | _Kept:
        if not isinstance(block, Picture):
            return block
        digest = hashlib.sha256(block.data).hexdigest()
        pictures[digest] = block.data
        return _Kept(digest, block.share)

    parts = tuple(map(kept, paper.blocks)), paper.second_copy_mark, tuple(map(kept, paper.second))
    return msgspec.json.encode(_Packed(*parts)), pictures


def unpacked(content: bytes, pictures: Mapping[str, bytes]) -> Paper:
    """The paper with its pictures. Raises `msgspec.MsgspecError` or `KeyError` when it is not one."""

    def found(block: Block | _Kept) -> Block:
        return Picture(pictures[block.digest], block.share) if isinstance(block, _Kept) else block

    kept = msgspec.json.decode(content, type=_Packed)
    return Paper(tuple(map(found, kept.blocks)), kept.second_copy_mark, tuple(map(found, kept.second)))
