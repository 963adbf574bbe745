"""A disk that remembers the order of everything written and synced, and what it may hold after the power went.

What was synced is there. Of what was written since, each piece is there, or lost, or torn between two sectors; later
pieces may be there while earlier ones are lost. That is what a drive with a cache may do (https://sqlite.org/atomiccommit.html).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import apsw

SECTOR = 512


class Write(NamedTuple):
    """Bytes for a file at an offset; None as bytes means that the file was cut there."""

    file: str
    offset: int
    data: bytes | None


class Sync(NamedTuple):
    """What was written to the file until now is on the disk for good."""

    file: str


Step = Write | Sync


@dataclass
class Journal:
    """Everything that was done to files of a folder, in order, after they looked like ``began``."""

    began: dict[str, bytes]
    steps: list[Step] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path) -> Journal:
        """A journal that begins with what is there."""
        return cls({path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()})

    def syncs(self) -> list[int]:
        """The places of all syncs."""
        return [place for place, step in enumerate(self.steps) if isinstance(step, Sync)]

    def after_a_cut(self, place: int, chance: Random) -> dict[str, bytes]:
        """What the files may hold when the power goes before step ``place``."""
        sure = {name: bytearray(data) for name, data in self.began.items()}
        pending: defaultdict[str, list[Write]] = defaultdict(list)
        for step in self.steps[:place]:
            if isinstance(step, Write):
                pending[step.file].append(step)
                continue
            for write in pending.pop(step.file, ()):
                _apply(sure, write)
        for writes in pending.values():
            kept = chance.choice((0.0, 0.5, 0.9, 1.0))
            for write in writes:
                if chance.random() < kept:
                    _apply(sure, _torn(write, chance))
        return {name: bytes(data) for name, data in sure.items()}


def _apply(files: dict[str, bytearray], write: Write) -> None:
    content = files.setdefault(write.file, bytearray())
    if write.data is None:
        del content[write.offset :]
        return
    content.extend(bytes(max(0, write.offset - len(content))))
    content[write.offset : write.offset + len(write.data)] = write.data


def _torn(write: Write, chance: Random) -> Write:
    """The write, or sometimes only its first or last sectors."""
    if write.data is None or len(write.data) <= SECTOR or chance.random() < 0.8:
        return write
    cut = SECTOR * chance.randrange(1, len(write.data) // SECTOR + 1)
    if chance.random() < 0.5:
        return write._replace(data=write.data[:cut])
    return write._replace(offset=write.offset + cut, data=write.data[cut:])


class FragileDisk(apsw.VFS):
    """The disk, for SQLite. That files are deleted is not remembered: it happens when a database is closed."""

    def __init__(self, name: str, journal: Journal) -> None:
        self.name = name
        self.journal = journal
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        """Open a file."""
        return _File(name, flags, self.journal)


class _File(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], journal: Journal) -> None:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = Path(path).name if path else ""
        self._journal = journal
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._journal.steps.append(Write(self._name, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self._journal.steps.append(Write(self._name, size, None))

    def xSync(self, flags: int) -> None:
        self._journal.steps.append(Sync(self._name))
