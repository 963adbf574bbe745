"""A press and its fate: never two at once, and never in doubt.

What was pressed ends as done, refused, or surely not done.

::

    pressed ──answer──▶ answered ──the picture shows it──▶ (gone: done)
       │  ╲──refusal──▶ (gone: the words of the refusal)
       ├──the news tells of it before the answer does──▶ (gone: done)
       no answer
       ▼
     lost ──the server is back──▶ sent again with the same id … or, when a call or recall has grown old, looked up:
                                  nobody is called behind the back of an attendant who no longer waits for it
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from domain.commands import AnyCommand, CallNext, CallTicket, CheckIn, IssueTicket, Recall
from domain.events import Recorded
from domain.ticket import Ticket

STALE = timedelta(seconds=30)
SLOW = timedelta(seconds=0.4)  # an answer within this is not worth a flicker on the screen


class Next(Enum):
    """What to do about a lost press now that the server is there."""

    SEND_AGAIN = "send again"
    LOOK = "look"


@dataclass(frozen=True)
class Press:
    """One command between being pressed and being known.

    ``before`` is the ticket in front when it was pressed, ``waiting`` how many waited then. ``version`` is what the
    server has answered: the press is over when the picture has come that far. ``lost`` says that no answer came,
    ``doubted`` that this was so at least once, ``looked`` that the room was asked instead.
    """

    command: AnyCommand
    before: Ticket | None
    at: datetime
    waiting: int = 0
    version: int | None = None
    lost: bool = False
    doubted: bool = False
    looked: bool = False

    def answered(self, version: int) -> Press:
        """The server has done it, at ``version``."""
        return replace(self, version=version, lost=False)

    def told(self, recorded: Recorded) -> Press:
        """The news has come to ``recorded``. What it tells of this command is as good as the answer.

        Whoever sees it done may press again at once, and must not be ignored because an answer is still on its way.
        Only a new ticket's own answer holds what nobody else is told.
        """
        if recorded.command != self.command.id or isinstance(self.command, IssueTicket | CheckIn):
            return self
        return self.answered(recorded.version)

    def unanswered(self) -> Press:
        """Nobody knows yet whether it was done."""
        return replace(self, lost=True, doubted=True)

    def on_its_way(self) -> Press:
        """It is being sent again, or looked up."""
        return replace(self, lost=False)

    def looked_up(self, version: int) -> Press:
        """The room at ``version`` tells whether it was done."""
        return replace(self, version=version, lost=False, looked=True)

    def over(self, picture: int) -> bool:
        """Whether the picture at version ``picture`` shows what became of it."""
        return self.version is not None and picture >= self.version

    def undone(self, ticket: Ticket | None) -> bool:
        """Whether a press that was looked up has changed nothing: ``ticket`` is in front now."""
        return self.looked and ticket == self.before

    def slow(self, now: datetime) -> bool:
        """Whether the person should be told that it is under way."""
        return self.doubted or now - self.at >= SLOW

    def next(self, now: datetime) -> Next:
        """What to do about it when it is lost."""
        aloud = isinstance(self.command, CallNext | CallTicket | Recall)
        return Next.LOOK if aloud and now - self.at > STALE else Next.SEND_AGAIN
