"""What changes without a request here: enrolments, revocations, documents, events unheard of, and days that end."""

from __future__ import annotations

import asyncio

import structlog
from sqlalchemy import Connection

from server import enrolments, store
from server.auth import Identities
from server.enrolments import Enrolment
from server.following import Following
from server.hub import Hub
from server.reader import Reader
from server.store import Head
from server.trying import Trying

_log = structlog.stdlib.get_logger(__name__)


class Watch:
    """See the module. It looks every ``seconds``."""

    def __init__(self, reader: Reader, identities: Identities, hub: Hub, following: Following, seconds: float) -> None:
        self._reader = reader
        self._identities = identities
        self._hub = hub
        self._following = following
        self._seconds = seconds
        self._standing: dict[str, tuple[str, int]] = {}
        self._days: dict[str, bool] = {}

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        trying = Trying(_log, "watch_failed")
        while True:
            await asyncio.sleep(self._seconds)
            await trying.do(self.look)

    async def _look_at_days(self) -> None:
        """When a branch's day is over, let its screens start again: no event says so before the next day's first."""
        before, self._days = self._days, await self._reader.days()
        for branch, over in self._days.items():
            if over and before.get(branch) is False:
                self._hub.document_changed(branch)

    async def look(self) -> None:
        """Look once. Raises what the database raises."""
        seen = self._identities.seen

        def read(connection: Connection) -> tuple[list[Enrolment], dict[str, Head]]:
            return enrolments.changed_since(connection, seen), store.heads(connection)

        await self._look_at_days()
        changes, heads = await self._reader.run(read)
        revoked = self._identities.update(changes)
        if revoked:
            self._hub.revoke(revoked)
        for branch, head in heads.items():
            now = (head.document_hash, head.epoch)
            if self._standing.get(branch, now) != now:  # in another epoch the same numbers may mean other events
                self._following.start_again(branch, head.version)
                self._hub.document_changed(branch)
            self._following.heard(branch, head.version)
        self._standing = {branch: (head.document_hash, head.epoch) for branch, head in heads.items()}
