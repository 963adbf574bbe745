"""What a citizen and the totem's assistant say to each other: one frozen value a turn, kept for the visit alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from threading import Event
from typing import Protocol

from domain.branch import Branch, Language


class Mode(StrEnum):
    """How the assistant replies. The values are those that the QML knows."""

    ANSWER = "answer"  # one service's card answers
    CHOICE = "choice"  # which of these is meant?
    ELSEWHERE = "elsewhere"  # it is done in another place
    FIXED = "fixed"  # danger, illness, despair, abuse: always the same answer
    NOTHING = "nothing"  # no service is near


@dataclass(frozen=True)
class Talk:
    """One question and its reply. ``number`` tells the turns of a visit apart.

    ``subject`` is the service whose card the ``text`` stands in, word for word; without ``known`` the card does not
    tell, and ``text`` says so: ``perhaps`` is then what stands in it that may be of help. ``offered`` are other
    services, nearest first. ``elsewhere`` is what is done in another place. ``first``: nothing has been chosen yet.
    ``written`` are a model's sentences about the same card.
    """

    number: int = 0
    said: str = ""
    mode: Mode = Mode.NOTHING
    subject: str = ""
    offered: tuple[str, ...] = ()
    elsewhere: str = ""
    text: str = ""
    known: bool = False
    perhaps: str = ""
    first: bool = True
    written: tuple[str, ...] = ()


class Helper(Protocol):
    """What the totem asks about a citizen's words. Off the screen's thread; nothing of what is said stays there.

    Raises `AssistanceFailed`.
    """

    @property
    def writes(self) -> bool:
        """Whether a model is there that may write answers of its own."""
        ...

    def prepare(self, branch: Branch, language: Language) -> None:
        """Read the branch's cards, so that the first question need not wait for it."""
        ...

    def reply(self, branch: Branch, language: Language, said: str, subject: str = "") -> Talk:
        """To what was ``said``, where it is asked of the service ``subject`` or of all."""
        ...

    def about(self, branch: Branch, language: Language, service: str, said: str) -> Talk:
        """What the card of ``service`` has to what was ``said``."""
        ...

    def write(self, branch: Branch, language: Language, talk: Talk, stop: Event) -> Iterator[str]:
        """A model's sentences about the same, each held against the card, until ``stop`` or its deadline."""
        ...

    def mend(self) -> None:
        """Load a model again that has failed; this may take long."""
        ...

    def forget(self) -> None:
        """Leave nothing of what was said."""
        ...

    def close(self) -> None:
        """End what runs beside the totem."""
        ...
