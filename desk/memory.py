"""What the window remembers: its place, the counter and its look from day to day, and of one person the day itself."""

from __future__ import annotations

import logging
import os
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

from desk.day import Day
from domain.branch import Language

T = TypeVar("T")

log = logging.getLogger("vez.desk")


class Memory(msgspec.Struct, frozen=True):
    """``place`` is x, y, width and height of the window; ``notify`` and ``sound`` say that somebody waits."""

    place: tuple[int, int, int, int] | None = None
    counter: str | None = None
    language: Language | None = None
    high_contrast: bool = False
    large_text: bool = False
    on_top: bool = False
    notify: bool = True
    sound: bool = False


class MemoryFile:
    """Keeps a `Memory` in ``path``. A file that cannot be read or written costs only the comfort."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Memory:
        """What was remembered; nothing when there is no such file, or it makes no sense."""
        return _read(self._path, Memory) or Memory()

    def write(self, memory: Memory) -> None:
        """Remember ``memory``, whole or not at all."""
        _write(self._path, memory)


class DayFile:
    """Keeps one person's `Day` in ``path``, for the computer's user alone: the next person's takes its place."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, person: str, day: date) -> Day:
        """The day as far as it was kept; another person's, or another day, is not looked at."""
        kept = _read(self._path, Day)
        return kept if kept is not None and (kept.person, kept.day) == (person, day) else Day(person, day)

    def write(self, day: Day) -> None:
        """Keep ``day``, whole or not at all."""
        _write(self._path, day)


def _read(path: Path, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        log.warning("what the window remembered cannot be read: %s", error)
        return None


def _write(path: Path, kept: msgspec.Struct) -> None:
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:  # never anybody's
            file.write(msgspec.json.encode(kept))
        beside.replace(path)
    except OSError as error:
        log.warning("what the window remembers cannot be written: %s", error)
