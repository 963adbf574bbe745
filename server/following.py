"""What other processes commit, given to who follows a branch here: read from the event table, once, in order."""

from __future__ import annotations

import asyncio

import msgspec
import structlog
from sqlalchemy import Connection

from domain.events import Recorded
from server import store
from server.hub import Hub
from server.reader import Reader
from server.trying import Trying
from server.writer import Published

AT_ONCE = 500  # events of a branch in one reading
_recorded = msgspec.json.Decoder(Recorded)
_log = structlog.stdlib.get_logger(__name__)


class Following:
    """See the module. Lives on the event loop."""

    def __init__(self, reader: Reader, hub: Hub) -> None:
        self._reader = reader
        self._hub = hub
        self._passed_on: dict[str, int] = {}  # up to which version each branch's followers have been told
        self._wanted: set[str] = set()
        self._news = asyncio.Event()

    def publish(self, published: Published) -> None:
        """Pass on what this process committed, unless something that another did comes first."""
        for branch, events in published.items():
            passed_on = self._passed_on.get(branch, 0)
            # What was committed may have been read before its writer had time to say so.
            new = [each for each in events if each[0].version > passed_on]
            if new and new[0][0].version == passed_on + 1:
                self._hub.publish({branch: new})
                self._passed_on[branch] = new[-1][0].version
            elif new:
                self.heard(branch, new[-1][0].version)

    def start_again(self, branch: str, version: int) -> None:
        """Whoever follows the branch starts again, at ``version`` or later; it may be an earlier number than before."""
        self._passed_on[branch] = version

    def heard(self, branch: str, version: int) -> None:
        """Somebody says that the branch got to ``version``."""
        if version <= self._passed_on.get(branch, -1):
            return
        if self._hub.follows(branch):
            self._wanted.add(branch)
            self._news.set()
        else:
            self._passed_on[branch] = version

    async def run(self) -> None:
        """Read what was heard of, again and again, until cancelled. What cannot be read is read when heard of again."""
        trying = Trying(_log, "following_failed")
        while True:
            await self._news.wait()
            self._news.clear()
            await trying.do(self._pass_on)

    async def _pass_on(self) -> None:
        after = {branch: self._passed_on.get(branch, 0) for branch in self._wanted}
        self._wanted.clear()

        def read(connection: Connection) -> dict[str, list[tuple[int, str]]]:
            return {branch: store.events_after(connection, branch, seen, AT_ONCE) for branch, seen in after.items()}

        for branch, rows in (await self._reader.run(read)).items():
            # Meanwhile this process may have committed, and passed on, more.
            new = [(number, written) for number, written in rows if number > self._passed_on.get(branch, 0)]
            if new:
                self._hub.publish({branch: [(_recorded.decode(written), written.encode()) for _, written in new]})
                self._passed_on[branch] = new[-1][0]
            if len(rows) == AT_ONCE:
                self._wanted.add(branch)
                self._news.set()
