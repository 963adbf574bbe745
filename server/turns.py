"""Who of this process writes to an SQLite file next: whoever has waited longest for it."""

from __future__ import annotations

from threading import Lock

from sqlalchemy import Connection, Engine, event


class Turns:
    """SQLite itself lets whoever asks at the right moment write: who goes on and on would leave nobody else a turn.

    Who has had to wait for ``seconds`` tries without a turn, and waits for SQLite as for another program.
    """

    def __init__(self, engine: Engine, seconds: float) -> None:
        self._seconds = seconds
        self._next = Lock()  # of who is next in the line: who has just written has to stand behind them
        self._writing = Lock()
        self._whose: Connection | None = None
        event.listen(engine, "commit", self.end)
        event.listen(engine, "rollback", self.end)

    def wait(self, connection: Connection) -> None:
        """Wait for a turn; it lasts until the transaction that begins now ends, or until `end`."""
        if self._next.acquire(timeout=self._seconds):
            try:
                if self._writing.acquire(timeout=self._seconds):
                    self._whose = connection
            finally:
                self._next.release()

    def are_waited_for(self) -> bool:
        """Whether somebody waits."""
        return self._next.locked()

    def end(self, connection: Connection) -> None:
        """The turn of this connection is over, if it has one."""
        if self._whose is connection:
            self._whose = None
            self._writing.release()
