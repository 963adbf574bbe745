"""How bytes reach a printer: a connection opened for one job, every wait with a deadline."""

from __future__ import annotations

from typing import Protocol


class Connection(Protocol):
    """An open way to a printer. All times are seconds."""

    @property
    def two_way(self) -> bool:
        """Whether the printer can be heard at all."""

    def write(self, data: bytes, timeout: float) -> None:
        """Hand over all of ``data``; a printer that takes nothing for ``timeout`` seconds is given up.

        Raises `WriteFailed`, which says how much had left.
        """

    def read(self, most: int, timeout: float) -> bytes:
        """What comes, at most ``most`` bytes, as soon as it comes; nothing is silence. Raises `ConnectionLost`."""

    def abort(self) -> None:
        """Make a waiting ``write`` or ``read`` fail now. The one method for other threads."""

    def close(self) -> None:
        """Let go of the printer."""


class Transport(Protocol):
    """The address of a printer. As text it is the address."""

    def open(self, timeout: float) -> Connection:
        """A connection, within ``timeout`` seconds. Raises `CannotOpen`."""
