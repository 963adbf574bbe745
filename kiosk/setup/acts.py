"""What was done in the set-up, a line each with the digest of the one before: nothing can be taken out unseen."""

from __future__ import annotations

import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from threading import Lock

import msgspec

from client.errors import LocalFailed
from domain.health import Act

FILE = "setup.log"  # in the totem's data folder
_TAIL = 4096  # bytes: more than a line has


class Acts:
    """The log of one totem. Any thread may call it. Everything raises `LocalFailed`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = Lock()

    def add(self, at: datetime, action: str, **facts: str) -> Act:
        """Write down that ``action`` was done; on the disk when this returns."""
        with self._lock:
            try:
                last = self._last()
                before = sha256(last).hexdigest()[:32] if last else ""
                number = (_read(last).number if last else 0) + 1
                act = Act(number, at, action, facts, before)
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                opened = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
                with os.fdopen(opened, "ab") as file:
                    if last is not None and not self._ends_whole():
                        file.write(b"\n")  # a line that a power cut tore off
                    file.write(msgspec.json.encode(act) + b"\n")
                    file.flush()
                    os.fsync(file.fileno())
            except OSError as error:
                raise LocalFailed(f"what was done cannot be written down: {error}") from error
        return act

    def after(self, number: int, most: int = 100) -> list[Act]:
        """The acts that came after this one, the oldest first."""
        return [act for act in self.all() if act.number > number][:most]

    def all(self) -> list[Act]:
        """Every act, the oldest first; a torn line is passed over."""
        return [act for line in self._lines() if (act := _try(line)) is not None]

    def broken_at(self) -> int | None:
        """The number of the first act that does not follow from the one before; None when all do."""
        before = ""
        for line in self._lines():
            act = _try(line)
            if act is None:
                continue
            if act.before != before:
                return act.number
            before = sha256(line).hexdigest()[:32]
        return None

    def _lines(self) -> list[bytes]:
        try:
            return [line for line in self._path.read_bytes().split(b"\n") if line]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise LocalFailed(f"what was done cannot be read: {error}") from error

    def _last(self) -> bytes | None:
        whole = [line for line in self._tail().split(b"\n") if line and _try(line) is not None]
        return whole[-1] if whole else None

    def _tail(self) -> bytes:
        try:
            with self._path.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(0, size - _TAIL))
                return file.read()
        except FileNotFoundError:
            return b""

    def _ends_whole(self) -> bool:
        tail = self._tail()
        return not tail or tail.endswith(b"\n")


def _read(line: bytes) -> Act:
    return msgspec.json.decode(line, type=Act)


def _try(line: bytes) -> Act | None:
    try:
        return _read(line)
    except msgspec.MsgspecError:
        return None
