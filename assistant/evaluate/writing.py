"""An evaluation of a model: its answers after the guards, what the guards took out, and how fast it is."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from assistant import answering, prompt
from assistant.catalogue import Card, by_id
from assistant.engine import Engine, EngineFailed, Message
from assistant.engines.choosing import bare_of, engine_of
from assistant.engines.process import ProcessEngine
from assistant.evaluate import figures
from assistant.evaluate.sets import Question
from assistant.guards import check
from assistant.models.manifest import Kind, kind_of
from domain.words import Language

Steady = Callable[[], float]
One = TypeVar("One", bound=Engine)
_PATIENCE = 120.0  # seconds for an answer of the bare library, which has no deadline of its own
_PAIRS = 12  # questions that both are timed with, one after the other: a busy machine is busy for both


class Engines(NamedTuple, Generic[One]):
    """Ours, and its library alone."""

    ours: One
    bare: One

    def close(self) -> None:
        """End both."""
        self.ours.close()
        self.bare.close()


def open_engines(path: Path, threads: int, steady: Steady) -> Engines[ProcessEngine]:
    """The engines of a model's folder or GGUF file, loaded. Raises `ModelRefused` and `EngineFailed`.

    Nothing is on a screen while a model is measured, so ours steps behind nothing, as the bare library does not.
    """
    kind: Kind = "gguf" if path.suffix == ".gguf" else kind_of(path)
    folder = path.parent if path.is_file() else path
    given = (folder, kind, threads, os.environ, steady)
    opened = Engines(engine_of(*given, niceness=0), bare_of(*given))
    opened.ours.start()
    opened.bare.start()
    return opened


def of_model(
    engines: Engines[Any],
    cards: Sequence[Card],
    questions: Sequence[Question],
    language: Language,
    steady: Steady,
) -> dict[str, Any]:
    """What a citizen would read beside the card, and its figures. A question that the engine fails on is refused."""
    known = by_id(cards)
    told = [_ask(engines.ours, known[each.s], each, language, steady) for each in questions]
    some = questions[:: max(1, len(questions) // _PAIRS)][:_PAIRS]
    pairs = _pairs(engines, [(known[each.s], each) for each in some], language, steady)
    said = [(each.question, each.text, bool(each.text)) for each in told]
    return {
        "answers_of_model": figures.of_questions(said)
        | {"as_the_card": sum(each.echoes for each in told), "engine_failed": sum(each.failed for each in told)},
        "latency_ms": {
            "first_token_p50": figures.percentile([each.first_ms for each in told if each.first_ms], 50),
            "total_p95": figures.percentile([each.total_ms for each in told], 95),
        },
        "removed_by_guards": dict(Counter(reason for each in told for reason in each.removed)),
        "tokens_per_s": figures.percentile([ours for ours, _ in pairs], 50),
        "bare_tokens_per_s": figures.percentile([bare for _, bare in pairs], 50),
        "speed_of_bare": figures.percentile([ours / bare for ours, bare in pairs], 50),
    }


def _pairs(
    engines: Engines[Any], asked: Sequence[tuple[Card, Question]], language: Language, steady: Steady
) -> list[tuple[float, float]]:
    """Tokens a second of ours, through the guards, and of the bare library on the same; nobody waits for these."""
    found: list[tuple[float, float]] = []
    for card, question in asked:
        told = answering.told(card, question.q)
        if told is None:
            continue  # then nothing is asked of a model
        ours = _ask(engines.ours, card, question, language, steady, _PATIENCE).rate
        bare = _rate(engines.bare, prompt.messages(told.text, question.q, language))
        found += [(ours, bare)] if ours and bare else []
    return found


class _Told(NamedTuple):
    """What one question brought: the text that a citizen would read, and what the guards took out of the model's.

    ``echoes``: the text is the card's own, word for word.
    """

    question: Question
    text: str
    echoes: bool
    removed: tuple[str, ...]
    failed: bool
    first_ms: float
    total_ms: float
    rate: float


def _ask(
    engine: Engine,
    card: Card,
    question: Question,
    language: Language,
    steady: Steady,
    seconds: float = answering.SECONDS,
) -> _Told:
    timed, began, failed = _Timed(engine, steady), steady(), False
    try:
        text = " ".join(answering.reword(timed, card, question.q, language, seconds))
    except EngineFailed:
        text, failed = "", True
    total = (steady() - began) * 1000
    first = (timed.first - began) * 1000 if timed.first else 0.0
    told = answering.told(card, question.q)
    removed = check(timed.text, card, told, language).removed if told is not None and timed.text else ()
    echoes = told is not None and text == told.text
    return _Told(question, text, echoes, removed, failed, first, total, timed.rate)


def _rate(bare: Engine, asked: Sequence[Message]) -> float:
    """How many tokens a second the bare library writes; 0 where it failed or took too long."""
    try:
        return float("".join(bare.generate(asked, answering.MAX_TOKENS, _PATIENCE)) or 0.0)
    except EngineFailed:
        return 0.0


class _Timed:
    """An engine that notes what comes, and when."""

    def __init__(self, engine: Engine, steady: Steady) -> None:
        self._engine = engine
        self._steady = steady
        self.first = self._last = 0.0
        self._pieces = 0
        self.text = ""

    @property
    def rate(self) -> float:
        """Pieces a second after the first, be they read to the end or not; 0 where that cannot be told."""
        return (self._pieces - 1) / (self._last - self.first) if self._last > self.first else 0.0

    def generate(self, messages: Any, max_tokens: int, seconds: float) -> Any:
        """See `assistant.engine.Engine`."""
        for piece in self._engine.generate(messages, max_tokens, seconds):
            self._last = self._steady()
            self.first = self.first or self._last
            self._pieces += 1
            self.text += piece
            yield piece

    def close(self) -> None:
        """See `assistant.engine.Engine`."""
        self._engine.close()
