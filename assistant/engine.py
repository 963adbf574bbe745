"""What writes answers, if anything does: a small interface, so that a model may be any folder, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

from domain.errors import VezError


class Message(NamedTuple):
    """One turn of the conversation that a model reads."""

    role: Literal["system", "user", "assistant"]
    text: str


class EngineFailed(VezError):
    """The engine crashed, hung, flooded, or cannot be started; ``reason`` is for the technician."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Engine(Protocol):
    """Writes text. One question at a time."""

    def generate(self, messages: Sequence[Message], max_tokens: int, seconds: float) -> Iterator[str]:
        """The answer to ``messages``, piece by piece, for ``seconds`` at most. Raises `EngineFailed`.

        Closing the iterator stops the writing.
        """
        ...

    def close(self) -> None:
        """Free what it holds."""
        ...
