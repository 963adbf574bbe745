"""Who follows a branch, and what each of them still has to be sent. Lives on the event loop."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from domain.commands import Actor
from domain.events import Recorded
from domain.sight import Sight

_encode = msgspec.json.Encoder().encode


def frame(version: int, recorded: bytes) -> bytes:
    """One server-sent event."""
    return b"id: %d\nevent: recorded\ndata: %b\n\n" % (version, recorded)


def chunk(data: bytes) -> bytes:
    """``data`` as a piece of an answer that has no length (RFC 9112 section 7.1)."""
    return b"%x\r\n%b\r\n" % (len(data), data)


class Fact:
    """One event on its way out, encoded once for all who may know as much of it."""

    __slots__ = ("_recorded", "_seen", "version")

    def __init__(self, recorded: Recorded, written: bytes) -> None:
        self._recorded = recorded
        self._seen = {Sight.WHOLE: frame(recorded.version, written)}
        self.version = recorded.version

    def seen(self, sight: Sight) -> bytes:
        """The event, as far as it may be seen."""
        found = self._seen.get(sight)
        if found is None:
            found = self._seen[sight] = frame(self.version, _encode(sight.of(self._recorded)))
        return found


class News:
    """The events of one commit. Thousands of connections are sent the same bytes."""

    __slots__ = ("_pieces", "facts")

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = facts
        self._pieces: dict[Sight, bytes] = {}

    def piece(self, sight: Sight) -> bytes:
        """All of it, as far as it may be seen, as a piece of an answer."""
        found = self._pieces.get(sight)
        if found is None:
            found = self._pieces[sight] = chunk(b"".join(fact.seen(sight) for fact in self.facts))
        return found


class Subscription:
    """What one connection still has to be sent. It ends when somebody says so, or when it falls ``limit`` behind.

    Who follows may set ``push``: it sends news at once and says whether it could, which saves waking a task for each.
    """

    def __init__(
        self, branch: str, enrolment: str, limit: int, abort: Callable[[], None], actor: Actor | None = None
    ) -> None:
        self.push: Callable[[News], bool] | None = None
        self.branch = branch
        self.enrolment = enrolment
        self.actor = actor
        self.ended = False
        self.outdated = False
        self._limit = limit
        self._abort = abort
        self._facts: deque[Fact] = deque()
        self._news = asyncio.Event()

    def put(self, news: News) -> None:
        """Add events. A reader that does not keep up is cut: it comes back and resumes."""
        if self.ended or (self.push is not None and not self._facts and self.push(news)):
            return
        if len(self._facts) + len(news.facts) > self._limit:
            self.end()
            self._abort()
        self._facts.extend(news.facts)
        self._news.set()

    def end(self, *, outdated: bool = False) -> None:
        """Send nothing more. ``outdated`` when the branch's document is another one now."""
        self.ended = True
        self.outdated = outdated
        self._news.set()

    async def take(self, seconds: float) -> list[Fact]:
        """Everything that has come, at once; nothing when nothing came in ``seconds`` or this has ended."""
        if not self._news.is_set():
            try:
                async with asyncio.timeout(seconds):
                    await self._news.wait()
            except TimeoutError:
                return []
        self._news.clear()
        facts = [] if self.ended else list(self._facts)
        self._facts.clear()
        return facts


class Hub:
    """All subscriptions, by branch."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._by_branch: defaultdict[str, set[Subscription]] = defaultdict(set)
        self.closed = False

    def subscribe(
        self, branch: str, enrolment: str, abort: Callable[[], None], actor: Actor | None = None
    ) -> Subscription:
        """Follow a branch from now on. ``abort`` breaks the connection of a reader that does not keep up."""
        subscription = Subscription(branch, enrolment, self._limit, abort, actor)
        self._by_branch[branch].add(subscription)
        if self.closed:
            subscription.end()
        return subscription

    def unsubscribe(self, subscription: Subscription) -> None:
        """Forget it."""
        followers = self._by_branch[subscription.branch]
        followers.discard(subscription)
        if not followers:
            del self._by_branch[subscription.branch]

    def follows(self, branch: str) -> bool:
        """Whether anybody follows the branch."""
        return branch in self._by_branch

    def sources(self) -> set[str]:
        """Who follows anything."""
        return {each.enrolment for followers in self._by_branch.values() for each in followers}

    def followers(self) -> Iterator[tuple[str, Actor | None]]:
        """Each branch that is followed, with who follows it where that is known."""
        return ((branch, each.actor) for branch, followers in self._by_branch.items() for each in followers)

    def publish(self, published: Mapping[str, Iterable[tuple[Recorded, bytes]]]) -> None:
        """Tell who follows these branches what was committed."""
        for branch, events in published.items():
            followers = self._by_branch.get(branch)
            if not followers:
                continue
            news = News([Fact(recorded, written) for recorded, written in events])
            for subscription in followers:
                subscription.put(news)

    def document_changed(self, branch: str) -> None:
        """End what follows this branch: its document changed, so everybody must start again."""
        for subscription in self._by_branch.get(branch, ()):
            subscription.end(outdated=True)

    def revoke(self, enrolments: Iterable[str]) -> None:
        """End what these enrolments follow."""
        revoked = set(enrolments)
        for followers in self._by_branch.values():
            for subscription in followers:
                if subscription.enrolment in revoked:
                    subscription.end()

    def close(self) -> None:
        """End everything, so that the program can stop."""
        self.closed = True
        for followers in self._by_branch.values():
            for subscription in followers:
                subscription.end()
