"""Which passwords are taken, and how they are kept: Argon2id, on a thread of its own with few waiting for it."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from base64 import b64encode
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from domain.people import PASSWORD_MAX, PASSWORD_MIN
from server.errors import Refused
from server.people.common import is_common
from server.refusals import BUSY

if TYPE_CHECKING:
    from argon2 import PasswordHasher

T = TypeVar("T")

# OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane; some 25 ms of one core. The memory is small
# enough to be taken and given back on the machine that serves a branch.
MEMORY_KIB, PASSES, LANES = 19 * 1024, 2, 1
SALT_BYTES, HASH_BYTES = 16, 32


def problem(password: str, names: tuple[str, ...] = ()) -> str | None:
    """Why ``password`` is not taken: ``too_short``, ``too_long``, ``too_common``, ``like_name``; None when it is.

    NIST SP 800-63B, 5.1.1.2: length counts, in characters; what many people use and what is known of this person (their
    ``names``) is refused; no kinds of characters are asked for, and nobody has to change a password for its age.
    """
    found = normal(password)
    if len(found) < PASSWORD_MIN:
        return "too_short"
    if len(found) > PASSWORD_MAX:
        return "too_long"
    if is_common(found):
        return "too_common"
    rest = found.casefold()
    for part in {part for name in names for part in re.split(r"\W+", normal(name).casefold()) if len(part) > 2}:
        rest = rest.replace(part, "")
    return None if len(rest) >= PASSWORD_MIN // 2 else "like_name"


def normal(password: str) -> str:
    """The same however a keyboard composes its accents (Unicode NFKC, as SP 800-63B says)."""
    return unicodedata.normalize("NFKC", password)


class Hashing:
    """Hashes and compares passwords off the event loop, one after another, for at most ``waiting`` requests at a time.

    A flood of attempts costs one thread at most, and whoever comes beyond it is told to come again.
    """

    def __init__(self, salt: Callable[[int], bytes], waiting: int = 32) -> None:
        self._salt = salt
        self._limit = waiting
        self._under_way = 0
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="passwords")

    def stop(self) -> None:
        """Finish what is under way, and end."""
        self._executor.shutdown(cancel_futures=True)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Inside of it passwords may be hashed and compared. Raises `Refused` when too many do."""
        if self._under_way >= self._limit:
            raise Refused(BUSY)
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1

    async def hash(self, password: str) -> str:
        """What is kept of ``password``."""
        salt = self._salt(SALT_BYTES)
        return await self._run(lambda: hashed(password, salt))

    async def fits(self, kept: str | None, password: str) -> bool:
        """Whether ``password`` is the one of which ``kept`` was kept; for None it takes as long, and is not."""
        return await self._run(lambda: fits(kept or NOBODY, password)) and kept is not None

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)


def hashed(password: str, salt: bytes) -> str:
    """An Argon2id hash, which names its own parameters."""
    return _hasher().hash(normal(password), salt=salt)


def fits(kept: str, password: str) -> bool:
    """Whether ``password`` gives ``kept``."""
    from argon2.exceptions import VerifyMismatchError

    try:
        return _hasher().verify(kept, normal(password))
    except VerifyMismatchError:
        return False


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher, Type

    return PasswordHasher(PASSES, MEMORY_KIB, LANES, HASH_BYTES, SALT_BYTES, type=Type.ID)


def _plain(count: int) -> str:
    return b64encode(bytes(count)).decode().rstrip("=")


# What a password is compared with when there is no such person: as much work, and no password gives it.
NOBODY = f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}${_plain(SALT_BYTES)}${_plain(HASH_BYTES)}"
