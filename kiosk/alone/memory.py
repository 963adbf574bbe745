"""What a totem must not forget: its branch, the numbers lent to it, the room and the time as it last knew them."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Struct

from client import outbox
from client.errors import LocalBroken
from client.local import Local
from domain.answers import Welcome
from domain.leases import Lease
from domain.snapshot import Snapshot

if TYPE_CHECKING:
    from sqlite_utils import Database

DATABASE = "totem.db"  # in the program's data folder

log = logging.getLogger("vez.kiosk")
T = TypeVar("T")


class Times(Struct, frozen=True):
    """``heard`` is the latest time that this totem knows of, by the server; ``offset_s`` how far its clock is behind.

    ``alone_since`` is when the server was lost, None while it is there.
    """

    heard: datetime
    offset_s: float
    alone_since: datetime | None = None


class Runs(Struct, frozen=True):
    """The runs of this program that may have the numbers, the first one surely once; ``twice``: a copy has them."""

    holders: tuple[str, ...] = ()
    twice: bool = False


def _first(database: Database) -> None:
    """Version 1. ``kept`` is a value a row; ``asked`` and ``given`` are those of `kiosk.alone.record`."""
    outbox.make_table(database)
    database.table("kept").create({"name": str, "value": bytes}, pk="name", not_null={"value"})
    database.table("asked").create({"id": str}, pk="id")
    given = {"prefix": str, "sequence": int, "ticket": str, "handed": int, "told_on": str}
    database.table("given").create(given, pk=("prefix", "sequence"), not_null={*given})


MIGRATIONS = (_first,)


def open_database(folder: Path, *, reading: bool = False) -> Local:
    """The totem's database in ``folder``. One that is broken is put aside, and the totem begins anew.

    A new one has no numbers to give, and the server lends none to a totem that has forgotten which it gave: that one
    has to be enrolled again. Raises `LocalFailed`.
    """
    path = folder / DATABASE
    try:
        return Local(path, MIGRATIONS, reading=reading)
    except LocalBroken as error:
        if reading:
            raise
        log.error("%s; it is put aside, and a new one made", error)
        for each in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
            if each.exists():
                each.replace(f"{each}.broken")
        return Local(path, MIGRATIONS)


class Memory:
    """Values by name, each whole or as it was before. Any thread may call it. Raises `LocalFailed`."""

    def __init__(self, local: Local) -> None:
        self._local = local

    def remember(self, welcome: Welcome) -> None:
        """Keep who this totem is, and its branch."""
        self._keep("welcome", welcome)

    def recall(self) -> Welcome | None:
        """What was kept last; None at first, or when it makes no sense to this version."""
        return self._find("welcome", Welcome)

    def keep_room(self, room: Snapshot) -> None:
        """Keep the room."""
        self._keep("room", room)

    def room(self) -> Snapshot | None:
        """The room as it was kept last."""
        return self._find("room", Snapshot)

    def keep_lease(self, lease: Lease | None) -> None:
        """Keep the numbers that are lent to this totem."""
        self._keep("lease", lease)

    def lease(self) -> Lease | None:
        """The numbers that are lent to this totem, as far as it knows."""
        return self._find("lease", Lease | None)  # type: ignore[arg-type]

    def keep_times(self, times: Times) -> None:
        """Keep the time."""
        self._keep("times", times)

    def times(self) -> Times | None:
        """The time as it was kept last."""
        return self._find("times", Times)

    def keep_runs(self, runs: Runs) -> None:
        """Keep which runs of this program may have the numbers."""
        self._keep("runs", runs)

    def runs(self) -> Runs:
        """Which runs of this program may have the numbers."""
        return self._find("runs", Runs) or Runs()

    def keep_shown(self, shown: Struct | None) -> None:
        """Keep what is on the screen; see `kiosk.keepsake`."""
        self._keep("shown", shown)

    def shown(self, kind: type[T]) -> T | None:
        """What was on the screen when the last run ended, if anything was."""
        return self._find("shown", kind | None)  # type: ignore[arg-type]

    def _keep(self, name: str, value: object) -> None:
        self._local.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", name, msgspec.json.encode(value))

    def _find(self, name: str, kind: type[T]) -> T | None:
        rows = self._local.select("SELECT value FROM kept WHERE name = ?", name)
        try:
            return msgspec.json.decode(rows[0][0], type=kind) if rows else None
        except msgspec.MsgspecError as error:
            log.warning("what was remembered of the %s cannot be read: %s", name, error)
            return None
