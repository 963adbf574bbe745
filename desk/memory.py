"""What the window remembers from day to day: its place, the counter, language and look. Never who signed in."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from domain.branch import Language

log = logging.getLogger("vez.desk")


class Memory(msgspec.Struct, frozen=True):
    """``place`` is x, y, width and height of the window."""

    place: tuple[int, int, int, int] | None = None
    counter: str | None = None
    language: Language | None = None
    high_contrast: bool = False
    large_text: bool = False


class MemoryFile:
    """Keeps a `Memory` in ``path``. A file that cannot be read or written costs only the comfort."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Memory:
        """What was remembered; nothing when there is no such file, or it makes no sense."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Memory)
        except FileNotFoundError:
            return Memory()
        except (OSError, msgspec.MsgspecError) as error:
            log.warning("what the window remembered cannot be read: %s", error)
            return Memory()

    def write(self, memory: Memory) -> None:
        """Remember ``memory``, whole or not at all."""
        beside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(msgspec.json.encode(memory))
            beside.replace(self._path)
        except OSError as error:
            log.warning("what the window remembers cannot be written: %s", error)
