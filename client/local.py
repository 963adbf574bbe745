"""What a device remembers by itself, so that it can show its branch when it starts without the server."""

from __future__ import annotations

from pathlib import Path

import msgspec
from sqlite_utils import Database

from domain.answers import Welcome


class Local:
    """A small database in the device's data folder. Each one belongs to one thread and is to be closed.

    Several may be open at once: each statement takes the write lock at its beginning, and so waits for the others. (One
    that reads first and writes then would be refused at once.)
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._database = Database(path)
        self._database.execute("CREATE TABLE IF NOT EXISTS welcome (id INTEGER PRIMARY KEY, document TEXT NOT NULL)")

    def remember(self, welcome: Welcome) -> None:
        """Keep the branch's document and who this device is, in place of what was kept before."""
        document = msgspec.json.encode(welcome).decode()
        with self._database.atomic():
            self._database.execute("INSERT OR REPLACE INTO welcome VALUES (1, ?)", [document])

    def recall(self) -> Welcome | None:
        """What was last remembered; None at first, or when a newer version no longer understands it."""
        for row in self._database.table("welcome").rows:
            try:
                return msgspec.json.decode(row["document"], type=Welcome)
            except msgspec.MsgspecError:
                return None
        return None

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
