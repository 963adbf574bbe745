"""Following a branch: a snapshot, then its numbered events, through every loss of the network.

`follow` runs on a thread of its own and yields news; a screen gives them to its `Picture` on its own thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never

import msgspec

from client.api import Api
from client.errors import BadAnswer, ClientError, NotAllowed, NotAuthenticated
from domain.answers import Start, Welcome
from domain.branch import Branch
from domain.events import Recorded
from domain.room import Room

SOON, LATE = 0.2, 3.0  # seconds between attempts: first, and at most


@dataclass(frozen=True)
class Began:
    """The server was reached and this is how the branch stands: show it, say nothing of what is past."""

    welcome: Welcome
    start: Start


@dataclass(frozen=True)
class Resumed:
    """The server is there again; what was missed follows as events."""


@dataclass(frozen=True)
class Happened:
    """The next event."""

    recorded: Recorded


@dataclass(frozen=True)
class Lost:
    """The server cannot be reached, or (``unknown``) does not know this device. Attempts go on.

    ``expelled`` when the device's code is none, or none any more; ``trouble`` says for a log what happened.
    """

    unknown: bool = False
    expelled: bool = False
    trouble: str = field(default="", compare=False)


News = Began | Resumed | Happened | Lost


def follow(api: Api, pause: Callable[[float], bool], jitter: Callable[[], float]) -> Iterator[News]:
    """News of the branch of this device, for ever.

    ``pause(seconds)`` waits between attempts and returns True when it is time to stop; ``jitter`` as in `Api`.
    """
    wait, version, branch = SOON, None, ""
    while True:
        try:
            if version is None:
                welcome = api.welcome()
                branch = welcome.branch.id
                start = api.room(branch)
                version = start.room.version
                yield Began(welcome, start)
            with api.events(branch, version) as messages:
                yield Resumed()
                wait = SOON
                for message in messages:
                    recorded = _read(message.name, message.data)
                    if recorded is None or recorded.version > version + 1:
                        version = None  # too much was missed, or something in between: begin again
                        break
                    if recorded.version == version + 1:
                        version = recorded.version
                        yield Happened(recorded)
        except ClientError as error:
            expelled = isinstance(error, NotAuthenticated)
            yield Lost(expelled or isinstance(error, NotAllowed), expelled, str(error))
            if pause(wait * (0.5 + jitter())):
                return
            wait = min(LATE, wait * 2)


def _read(name: str, data: bytes) -> Recorded | None:
    """The event in a message; None when the server asks to begin again."""
    if name == "reset":
        return None
    try:
        return msgspec.json.decode(data, type=Recorded)
    except msgspec.MsgspecError as error:
        raise BadAnswer(str(error)) from error


class Picture:
    """What a screen knows of its branch. It belongs to one thread, which hands it the news.

    ``branch`` and ``room`` are None until the server was first reached; ``online`` says whether it is there now, and
    ``heard_at`` when it last was, by this device's clock. ``offset`` is how far that clock is behind the server's.
    """

    def __init__(self) -> None:
        self.name = ""
        self.actor = ""
        self.branch: Branch | None = None
        self.room: Room | None = None
        self.online = False
        self.unknown = False
        self.heard_at: datetime | None = None
        self.offset = timedelta()

    def take(self, news: News, now: datetime) -> None:
        """Take in one piece of news at ``now`` (aware, this device's clock)."""
        match news:
            case Began():
                self.name, self.actor = news.welcome.name, news.welcome.actor.id
                self.branch = news.welcome.branch
                self.room = Room(self.branch, news.start.room)
                self.offset = news.start.at - now
            case Happened() if self.room is not None:
                self.room.apply(news.recorded)
            case Lost():
                self.unknown = news.unknown
                self.heard_at = now if self.online else self.heard_at  # it was heard until a few seconds ago
            case Resumed() | Happened():
                pass
            case _:
                assert_never(news)
        self.online = not isinstance(news, Lost)
        if self.online:
            self.unknown = False
            self.heard_at = now

    def server_time(self, now: datetime) -> datetime:
        """The server's clock at ``now``: what waits are measured with."""
        return now + self.offset
