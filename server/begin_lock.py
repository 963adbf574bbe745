"""Who of several programs begins to write to an SQLite file next: the server and the command line take turns.

SQLite lets who waits look again only now and then. Beside a server that writes without pause that is never the right
moment; so whoever begins holds a lock of its own for that instant, and who has just written finds it taken.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

_NAP = 0.001  # seconds between looks


class BeginLock:
    """The lock in ``file``. Who has had to wait for ``seconds`` goes on without: then SQLite says what is wrong."""

    def __init__(self, file: Path | None, seconds: float) -> None:
        self._file = file
        self._naps = max(1, round(seconds / _NAP))
        self._handle: int | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Begin alone, of all programs."""
        handle = self._opened()
        taken = handle is not None and self._take(handle)
        try:
            yield
        finally:
            if handle is not None and taken:
                fcntl.flock(handle, fcntl.LOCK_UN)

    def close(self) -> None:
        """Keep nothing open. It may be used again."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)

    def _take(self, handle: int) -> bool:
        for _ in range(self._naps):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                sleep(_NAP)
            else:
                return True
        return False

    def _opened(self) -> int | None:
        if self._handle is None and self._file is not None:
            try:
                self._handle = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            except OSError:  # a disk that takes no file: the database itself says so better
                return None
        return self._handle
