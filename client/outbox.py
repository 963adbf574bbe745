"""Commands that wait for the server: on disk before anybody relies on them, delivered once and in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from client.errors import ClientError
from client.local import Local
from domain.answers import Answer
from domain.commands import AnyCommand
from domain.errors import Refused

if TYPE_CHECKING:
    from sqlite_utils import Database

KEPT = timedelta(days=14)  # how long what was delivered can still be looked at
PATIENT = 5  # failures of the first command in the line before the next one is tried too
FAILURES_IN_ROUND = 2

_decoder: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)
_encode = msgspec.json.Encoder().encode
_SELECT = "SELECT place, command, state, detail, made_at FROM outbox"


class Fate(StrEnum):
    """What has become of a command."""

    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True)
class Letter:
    """A command in the outbox. ``place`` counts up; ``detail`` is the last failure, or why it was refused.

    ``command`` is None where another version of the program wrote it and this one cannot read it.
    """

    place: int
    command: AnyCommand | None
    fate: Fate
    detail: str
    made_at: datetime


def make_table(database: Database) -> None:
    """The migration that makes its table."""
    columns = {"place": int, "id": str, "command": bytes, "state": str, "detail": str, "made_at": float}
    outbox = database.table("outbox")
    outbox.create(columns, pk="place", not_null={*columns} - {"place"}, defaults={"detail": ""})
    outbox.create_index(["id"], unique=True)
    outbox.create_index(["state", "place"])


class Outbox:
    """The line of commands in ``local``. Any thread may put; one thread at a time may deliver.

    Its commands carry ids, so that one which was done without an answer is sent again and has one effect. One that the
    server refuses is kept with the reason: a person has to look at it. Everything raises `LocalFailed`.
    """

    def __init__(self, local: Local) -> None:
        self._local = local
        self._failures: Counter[int] = Counter()

    def put(self, command: AnyCommand, at: datetime) -> None:
        """Keep the command; inside of `Local.together` it is kept with everything else there, or not at all."""
        self._local.execute(
            "INSERT OR IGNORE INTO outbox (id, command, state, made_at) VALUES (?, ?, ?, ?)",
            command.id, _encode(command), Fate.WAITING, at.timestamp(),
        )  # fmt: skip

    def waiting(self) -> int:
        """How many have still to be delivered."""
        return int(self._local.select("SELECT count(*) FROM outbox WHERE state = ?", Fate.WAITING)[0][0])

    def refused(self) -> list[Letter]:
        """Those that the server has refused, the first first."""
        return self._letters("WHERE state = ? ORDER BY place", Fate.REFUSED)

    def deliver(self, send: Callable[[AnyCommand], Answer], stop: Callable[[], bool]) -> bool:
        """Send what waits, in order; whether nothing waits any more.

        A command that fails ends the round, and the next round begins with it. One that keeps failing while others
        behind it would pass does not hold them up: after some failures of it, the next one is tried too.
        """
        failed = 0
        for letter in self._letters("WHERE state = ? ORDER BY place", Fate.WAITING):
            if stop():
                return False
            if letter.command is None:
                self._end(letter, Fate.REFUSED, "this version of the program cannot read it")
                continue
            try:
                send(letter.command)
            except Refused as refusal:
                self._end(letter, Fate.REFUSED, str(refusal))
            except ClientError as error:
                failed += 1
                if self._has_failed(letter, str(error)) <= PATIENT or failed == FAILURES_IN_ROUND:
                    return False
            else:
                self._end(letter, Fate.DONE, "")
        return failed == 0

    def forget(self, now: datetime) -> None:
        """Let go of what was delivered long ago. What waits or was refused stays, however old."""
        self._local.execute(
            "DELETE FROM outbox WHERE state = ? AND made_at < ?", Fate.DONE, (now - KEPT).timestamp()
        )  # fmt: skip

    def _end(self, letter: Letter, fate: Fate, detail: str) -> None:
        self._local.execute("UPDATE outbox SET state = ?, detail = ? WHERE place = ?", fate, detail, letter.place)
        self._failures.pop(letter.place, None)

    def _has_failed(self, letter: Letter, why: str) -> int:
        """How often it has. Only a new reason is written down: a disk must not wear out while nobody answers."""
        if why != letter.detail:
            self._local.execute("UPDATE outbox SET detail = ? WHERE place = ?", why, letter.place)
        self._failures[letter.place] += 1
        return self._failures[letter.place]

    def _letters(self, which: str, *values: object) -> list[Letter]:
        rows = self._local.select(f"{_SELECT} {which}", *values)
        return [
            Letter(place, _read(command), Fate(fate), detail, datetime.fromtimestamp(made, UTC))
            for place, command, fate, detail, made in rows
        ]


def _read(written: bytes) -> AnyCommand | None:
    try:
        return _decoder.decode(written)
    except msgspec.MsgspecError:
        return None
