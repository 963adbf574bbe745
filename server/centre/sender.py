"""The branch's side: a task beside the writer that tells the centre what was recorded, and heeds what it answers.

It reads what is committed and never makes a command wait. How far the centre has got is what the centre says.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog
from sqlalchemy.exc import SQLAlchemyError

from server.centre import history
from server.centre.history import Erased, Unfit
from server.centre.joining import Site
from server.centre.link import CutOff, Declined, Link
from server.centre.standing import BEHIND, CUT_OFF, DIFFERS, FENCED, LINKED, OVER, Standing
from server.centre.wire import AT_ONCE, Batch, Stand, Stretch
from server.store import HERE, Head

_log = structlog.stdlib.get_logger(__name__)
PAUSE = 0.2  # seconds after a first failure, doubled at each further one
LONGEST = 6.0  # times the time that an answer may take


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: ``answer`` is how long to wait for one, ``beat`` how often to speak when there is nothing to say."""

    answer: float = 5.0
    beat: float = 5.0


@dataclass(slots=True)
class _Told:
    """What is known of the centre. ``next`` is the number to send from; ``alone`` the same of what it sets aside."""

    next: int | None = None
    document: str = ""
    alone: int | None = None
    failures: int = 0
    spoken: asyncio.Event = field(default_factory=asyncio.Event)


class Sender:
    """See the module. ``run`` names this start of the program; ``jitter`` gives a number from 0 to 1."""

    def __init__(
        self,
        link: Link,
        site: Site,
        standing: Standing,
        run: str,
        jitter: Callable[[], float],
        pace: Pace = Pace(),
    ) -> None:
        self._link = link
        self._site = site
        self._standing = standing
        self._run = run
        self._jitter = jitter
        self._pace = pace
        self._told = _Told()

    async def spoken(self, seconds: float) -> None:
        """Return once the centre was asked for the first time, but after ``seconds`` at the latest.

        To be waited for before any command is done: a server that lost something must not give its numbers again.
        """
        try:
            async with asyncio.timeout(seconds):
                await self._told.spoken.wait()
        except TimeoutError:
            _log.info("centre_not_asked_yet")

    async def run(self) -> None:
        """Speak whenever there is something to say, until cancelled."""
        async with self._link:
            while True:
                more = await self._once()
                self._told.spoken.set()
                if not more:
                    await self._rest()

    async def exchange(self) -> bool:
        """Say one thing and do what the answer asks for; returns whether there is more to say at once.

        Raises what `Link` and the database raise.
        """
        head = await self._site.head()
        if head is None:
            return False  # its document has not been loaded yet
        begin = head.version + 1 if self._told.next is None else self._told.next
        stretch = await self._stretch(begin)
        stand = await self._link.send(self._batch(head, stretch))
        self._told.document = stand.document
        return await self._heed(head, stand)

    async def _once(self) -> bool:
        try:
            more = await self.exchange()
        except (CutOff, Declined, Unfit, SQLAlchemyError, OSError) as error:
            self._failed(error)
            return False
        if self._told.failures:
            _log.info("centre_reached", after=self._told.failures)
        self._told.failures = 0
        return more

    async def _heed(self, head: Head, stand: Stand) -> bool:
        """Do what the centre's answer to ``head`` asks for; returns whether there is more to say at once."""
        now = await self._site.head()
        if now is None or (now.epoch, now.authority) != (head.epoch, head.authority):
            return True  # a person has decided otherwise before the answer came
        if stand.verdict in ("behind", "another") and now.version >= stand.version:
            return True  # we had got further
        match stand.verdict:
            case "next":
                self._told.next, self._told.alone = stand.version + 1, None
                self._standing.link = LINKED if head.authority == HERE else head.authority
                if head.authority == BEHIND and stand.version == head.version:
                    return await self._join(now, given=False)
                return stand.version < head.version
            case "behind":
                return await self._join(now, given=stand.epoch > head.epoch)
            case "another":
                return not await self._fence(BEHIND, head, stand)
            case "differs" if stand.epoch < head.epoch:  # it was restored, and knows less than we do
                self._standing.link = DIFFERS
            case "differs" | "over":
                if not await self._fence(OVER if stand.verdict == "over" else DIFFERS, head, stand):
                    return True
        return await self._tell_alone(head)

    async def _join(self, head: Head, *, given: bool) -> bool:
        """Learn what this server lost, and go on in a new epoch."""
        _log.warning("behind_centre")
        if await self._site.forked(self._link, head.version) < head.version:
            return not await self._fence(DIFFERS, head, None)
        joined = await self._site.join(self._link, self._run, given=given)
        self._told.next = None
        self._standing.link = LINKED if joined else BEHIND
        if joined:
            _log.warning("epoch_began")
        return joined

    async def _fence(self, word: str, head: Head, stand: Stand | None) -> bool:
        """Do no more commands. It is kept: a start without the centre must not begin again.

        False when a person gave the branch to this server after ``head``: the answer to that means nothing any more.
        """
        stopped = await self._site.become(word, head)
        now = await self._site.head()
        if now is None or now.authority != word:
            return False
        self._standing.link = word
        if stopped:
            epoch, version = (stand.epoch, stand.version) if stand else (0, 0)
            _log.error(word, centre_epoch=epoch, centre_version=version)
        return True

    async def _tell_alone(self, head: Head) -> bool:
        """Send what is only here, for people to look at; returns whether there is more of it."""
        if self._told.alone is None:
            self._told.alone = await self._site.forked(self._link, head.version) + 1
        if self._told.alone > head.version:
            return False
        stretch = await self._stretch(self._told.alone)
        await self._link.send(self._batch(head, stretch, alone=True))
        self._told.alone += len(stretch.events)
        return self._told.alone <= head.version

    async def _stretch(self, first: int) -> Stretch:
        known, branch = self._told.document, self._site.branch
        return await self._site.reading.run(
            lambda connection: history.stretch(connection, branch, first - 1, AT_ONCE, known)
        )

    def _batch(self, head: Head, stretch: Stretch, *, alone: bool = False) -> Batch:
        return Batch(head.epoch, self._run, self._site.clock(), head.version, stretch, self._pace.beat, alone)

    def _failed(self, error: Exception) -> None:
        self._told.failures += 1
        if self._standing.link not in FENCED:
            self._standing.link = CUT_OFF
        if self._told.failures == 1:  # once is enough to say it
            code = error.code if isinstance(error, Declined | Erased) else "centre_cut_off"
            _log.warning(code, error=str(error).partition("\n")[0])

    async def _rest(self) -> None:
        if self._told.failures:
            longest = LONGEST * self._pace.answer
            await asyncio.sleep(min(longest, PAUSE * 2 ** min(self._told.failures, 16)) * (0.5 + self._jitter()))
            return
        try:
            async with asyncio.timeout(self._pace.beat):
                await self._standing.news.wait()
        except TimeoutError:
            return
        self._standing.news.clear()
