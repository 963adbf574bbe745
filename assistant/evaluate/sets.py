"""The sets that an evaluation reads: utterances and questions."""

from __future__ import annotations

import csv
from pathlib import Path

import msgspec
from msgspec import Struct

from domain.errors import VezError


class SetUnreadable(VezError):
    """A file of an evaluation is not what it should be; says which, and where."""


class Utterance(Struct, frozen=True):
    """What somebody says they want. ``service`` is empty when nothing here is meant; ``kind`` groups the figures."""

    id: str
    kind: str
    text: str
    service: str

    @property
    def in_scope(self) -> bool:
        """Whether a service is meant."""
        return bool(self.service)


class Question(Struct, frozen=True):
    """A question ``q`` about service ``s``: what a right answer must match, and what makes it wrong."""

    q: str
    s: str
    must: tuple[str, ...] = ()
    mustnot: tuple[str, ...] = ()
    answerable: bool = True
    kind: str = ""


def utterances(path: Path) -> tuple[Utterance, ...]:
    """From TSV: id, kind, text, service; a first line of names is left out. Raises `SetUnreadable`."""
    found = []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE), start=1):
                if not row or row[0].startswith("#") or (number == 1 and row[0] == "id"):
                    continue
                if len(row) not in (3, 4):
                    raise SetUnreadable(f"{path}:{number}: has {len(row)} columns instead of id, kind, text, service")
                found.append(Utterance(row[0], row[1], row[2], row[3].strip() if len(row) == 4 else ""))
    except (OSError, UnicodeDecodeError) as error:
        raise SetUnreadable(f"{path} cannot be read: {error}") from error
    return tuple(found)


def questions(path: Path) -> tuple[Question, ...]:
    """From JSON: a list of `Question`. Raises `SetUnreadable`."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[Question, ...])
    except (OSError, msgspec.MsgspecError) as error:
        raise SetUnreadable(f"{path} cannot be read: {error}") from error
