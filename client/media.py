"""A device's own copies of the files that its branch document names: fetched, checked, kept without the server."""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import msgspec

from client import whole_file
from client.errors import BadAnswer, ClientError
from domain.errors import Refused
from domain.media import PART, Item

INDEX, DISK = "index.json", "disk"
MOST_BYTES = 2_000_000_000
SPARE_BYTES = 200_000_000  # of the disk, which stay free for what matters more
EVERY_S = 60.0
WRONG_S = 600.0  # before a file that came wrong is fetched once more
log = logging.getLogger("vez.media")


class Server(Protocol):
    """Who has the files (`client.api.Api`)."""

    def media(self, branch: str) -> list[Item]:
        """All of them."""
        ...

    def media_part(self, branch: str, digest: str, number: int) -> bytes:
        """A part of one."""
        ...


class Library:
    """The copies in ``folder``, each called by its digest. Fetch with `keep`, from one thread; `find` from any.

    ``most`` is what all of them may take, in bytes; ``spare`` what must stay free of the disk. ``free`` tells how much
    is. ``monotonic`` counts seconds.
    """

    def __init__(
        self,
        folder: Path,
        server: Server,
        monotonic: Callable[[], float],
        *,
        most: int = MOST_BYTES,
        spare: int = SPARE_BYTES,
        free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
    ) -> None:
        self._folder, self._server, self._monotonic = folder, server, monotonic
        self._most, self._spare, self._free = most, spare, free
        self._wrong: dict[str, float] = {}
        self._sure: set[str] = set()  # whose copy was found to be right since the program began
        self._known: dict[str, Item] = self._read()
        self.troubles: dict[str, str] = {}

    def find(self, name: str) -> Path | None:
        """Where the copy of this file is, if there is one."""
        item = self._known.get(name)
        path = self._path(item) if item else None
        return path if path is not None and path.exists() else None

    def keep(self, branch: str, names: Iterable[str], stop: Callable[[], bool]) -> None:
        """Have a copy of each of these, as the server has them now, the first ones first.

        What the server no longer has goes on being shown until its name is taken off. Nothing is raised: what went
        wrong stands in `troubles`, and the next `keep` goes on where this one ended.
        """
        wanted = tuple(names)
        for gone in self.troubles.keys() - {*wanted, DISK}:
            del self.troubles[gone]
        try:
            offered = {item.name: item for item in self._server.media(branch)} if wanted else {}
            self._folder.mkdir(parents=True, exist_ok=True)
            self._tidy({item.digest for item in map(offered.get, wanted) if item} | self._in_use(wanted))
            for name in wanted:
                if name in offered and not stop():
                    self._have(branch, offered[name])
            self._note(DISK, "")
        except (ClientError, Refused) as error:  # whoever follows the server says so already
            log.debug("the media cannot be fetched now: %s", error)
        except OSError as error:
            self._note(DISK, f"cannot be written: {error.strerror or error}")

    def _have(self, branch: str, item: Item) -> None:
        path = self._path(item)
        if self._known.get(item.name) == item and item.digest in self._sure and path.exists():
            return
        if self._wrong.get(item.digest, -WRONG_S) + WRONG_S > self._monotonic():
            return
        try:
            trouble = "" if path.exists() and _digest(path) == item.digest else self._fetch(branch, item, path)
        except OSError as error:
            with suppress(OSError):
                path.with_suffix(".part").unlink()  # what is half there only takes room
            trouble = f"cannot be kept: {error.strerror or error}"
        self._note(item.name, trouble)
        if not trouble:
            self._sure.add(item.digest)
            self._known = {**self._known, item.name: item}
            self._write()

    def _fetch(self, branch: str, item: Item, path: Path) -> str:
        """Bring it over, from where the last attempt ended; returns what is wrong. Raises OSError and `ClientError`."""
        partial = path.with_suffix(".part")
        have = partial.stat().st_size // PART if partial.exists() else 0
        if self._free(self._folder) - item.size + have * PART < self._spare:
            return "has no room on the disk"
        with partial.open("r+b" if have else "wb") as file:
            file.truncate(have * PART)
            file.seek(0, os.SEEK_END)
            for number in range(have, -(-item.size // PART)):
                content = self._server.media_part(branch, item.digest, number)
                if len(content) != min(PART, item.size - number * PART):
                    raise BadAnswer("a part of a file has not its size")
                file.write(content)
                file.flush()
            os.fsync(file.fileno())
        if _digest(partial) != item.digest:
            partial.unlink()
            self._wrong[item.digest] = self._monotonic()
            return "did not arrive as it was sent"
        partial.replace(path)
        whole_file.settle(self._folder)
        return ""

    def _tidy(self, needed: set[str]) -> None:
        """Take away what is not needed, the oldest first, once all of it takes too much."""
        files = [(path.stat(), path) for path in self._folder.iterdir() if path.name != INDEX]
        total = sum(status.st_size for status, _ in files)
        for status, path in sorted(files, key=lambda each: each[0].st_mtime):
            if path.stem not in needed and (total > self._most or path.suffix == ".part" or self._is_full()):
                path.unlink()
                total -= status.st_size

    def _is_full(self) -> bool:
        return self._free(self._folder) < self._spare

    def _in_use(self, names: tuple[str, ...]) -> set[str]:
        return {self._known[name].digest for name in names if name in self._known}

    def _path(self, item: Item) -> Path:
        return self._folder / f"{item.digest}.{item.name.rpartition('.')[2]}"

    def _note(self, name: str, trouble: str) -> None:
        if trouble and self.troubles.get(name) != trouble:
            self.troubles[name] = trouble
            log.warning("the file %s of the branch's media %s", name, trouble)
        elif not trouble:
            self.troubles.pop(name, None)

    def _read(self) -> dict[str, Item]:
        with suppress(OSError, msgspec.MsgspecError):  # all of it is fetched again
            return {item.name: item for item in _decoder.decode((self._folder / INDEX).read_bytes())}
        return {}

    def _write(self) -> None:
        whole_file.write(self._folder / INDEX, msgspec.json.encode(list(self._known.values())))


class Keeper:
    """Keeps a `Library` as it should be, on a thread of its own; `want` may be called from any."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._wanted: tuple[str, tuple[str, ...]] | None = None
        self._news = threading.Event()

    def want(self, branch: str, names: tuple[str, ...]) -> None:
        """These are needed now, and what was needed before is not."""
        if self._wanted != (branch, names):
            self._wanted = (branch, names)
            self._news.set()

    def run(self, told: Callable[[None], None], stop: threading.Event) -> None:
        """Until ``stop``; ``told`` after each round, when there may be something new to show."""
        while not stop.is_set():
            self._news.clear()
            if self._wanted is not None:
                self._library.keep(*self._wanted, lambda: stop.is_set() or self._news.is_set())
                told(None)
            for _ in range(int(EVERY_S)):
                if stop.is_set() or self._news.wait(1.0):
                    break


def _digest(path: Path) -> str:
    found = sha256()
    with path.open("rb") as file:
        while content := file.read(PART):
            found.update(content)
    return found.hexdigest()


_decoder = msgspec.json.Decoder(list[Item])
