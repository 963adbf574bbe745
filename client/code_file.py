"""The file with a device's code, which nobody else on the computer may read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from client import whole_file

if TYPE_CHECKING:
    from domain.devices import Asked


class CodeFile:
    """The code in ``path``, and beside it what the device waits for while it has none.

    A ``given`` code, which came in the environment, is never changed. What is written is whole and on the disk before
    it counts. Raises OSError.
    """

    def __init__(self, path: Path, given: str = "") -> None:
        self._path = path
        self._asking = path.with_name(f"{path.name}.asking")
        self.can_change = not given
        self.code = given or _read(path)
        self.asked = None if given else self._read_asking()

    def current(self) -> str:
        """The code, as `client.api.Api` wants to be told it; empty when there is none."""
        return self.code

    def keep(self, code: str) -> None:
        """From now on this is the code."""
        whole_file.write(self._path, f"{code}\n".encode())
        self.code = code
        self.forget_asking()

    def note_asking(self, asked: Asked) -> None:
        """The device asks to be admitted; after a start it goes on waiting for the answer."""
        self.asked = asked
        whole_file.write(self._asking, msgspec.json.encode(asked))

    def forget_asking(self) -> None:
        """There is nothing to wait for any more."""
        self.asked = None
        self._asking.unlink(missing_ok=True)

    def _read_asking(self) -> Asked | None:
        try:
            written = self._asking.read_bytes()
        except FileNotFoundError:
            return None
        from domain.devices import Asked  # all of the rules come with it, and nearly every start does without

        try:
            return msgspec.json.decode(written, type=Asked)
        except msgspec.MsgspecError:  # a new one is asked for
            return None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""
