"""The PIN that opens the set-up: kept as Argon2id (RFC 9106), with waits after wrong ones that outlast a start."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import msgspec
from msgspec import Struct

from client import whole_file
from client.errors import LocalFailed

FILE = "setup.pin"  # in the totem's data folder
LEAST, MOST = 6, 12  # digits
FREE = 3  # wrong ones before the first wait
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=15)


class Kept(Struct, frozen=True, omit_defaults=True):
    """What is on the disk. ``wrong`` counts the wrong ones since the last right one; none is tried before ``until``."""

    hash: str = ""
    wrong: int = 0
    until: datetime | None = None


class PinRefused(LocalFailed):
    """The PIN is not taken. ``wait_s`` is how long none is tried; 0: it is wrong, or too easy (``easy``)."""

    def __init__(self, wait_s: int = 0, *, easy: bool = False) -> None:
        words = f"a PIN has {LEAST} to {MOST} digits, not all alike and not in a row" if easy else "this PIN is wrong"
        super().__init__(f"too many wrong PINs; wait {wait_s} s" if wait_s else words)
        self.wait_s = wait_s
        self.easy = easy


def is_easy(pin: str) -> bool:
    """Whether ``pin`` is none, or one of those that are tried first: all alike, or a row up or down."""
    if not (LEAST <= len(pin) <= MOST and pin.isascii() and pin.isdigit()):
        return True
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return len(steps) == 1 and steps <= {0, 1, 9}


def wait_after(wrong: int) -> timedelta:
    """How long none is tried after so many wrong ones: it doubles each time, up to `LONGEST_WAIT`."""
    if wrong < FREE:
        return timedelta()
    return min(FIRST_WAIT * (1 << min(wrong - FREE, 10)), LONGEST_WAIT)


class Pin:
    """The PIN of the totem whose data are in ``folder``. Everything raises `LocalFailed` when the disk fails."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    @property
    def is_set(self) -> bool:
        """Whether there is one."""
        return bool(self._read().hash)

    def choose(self, pin: str) -> None:
        """From now on this is the PIN. Raises `PinRefused` when it is too easy."""
        from argon2 import PasswordHasher

        if is_easy(pin):
            raise PinRefused(easy=True)
        self._write(Kept(PasswordHasher().hash(pin)))

    def try_(self, pin: str, now: datetime) -> None:
        """Take ``pin`` for right, or raise `PinRefused`. It counts as wrong from before it is looked at."""
        from argon2 import PasswordHasher
        from argon2.exceptions import InvalidHashError, VerificationError

        kept = self._read()
        if waiting := self.waiting(now):
            raise PinRefused(waiting)
        wrong = kept.wrong + 1
        wait = wait_after(wrong)
        self._write(Kept(kept.hash, wrong, now + wait if wait else None))  # pulling the plug gives no free try
        try:
            PasswordHasher().verify(kept.hash, pin)
        except (VerificationError, InvalidHashError) as error:
            raise PinRefused(math.ceil(wait.total_seconds())) from error
        self._write(Kept(kept.hash))

    def waiting(self, now: datetime) -> int:
        """For how many seconds no PIN is tried. A clock that was set back makes nobody wait longer."""
        kept = self._read()
        if kept.until is None or kept.until <= now:
            return 0
        return math.ceil(min(kept.until - now, wait_after(kept.wrong)).total_seconds())

    def _read(self) -> Kept:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Kept)
        except FileNotFoundError:
            return Kept()
        except (OSError, msgspec.MsgspecError) as error:
            raise LocalFailed(f"the PIN cannot be read: {error}") from error

    def _write(self, kept: Kept) -> None:
        try:
            whole_file.write(self._path, msgspec.json.encode(kept))
        except OSError as error:
            raise LocalFailed(f"the PIN cannot be kept: {error}") from error
