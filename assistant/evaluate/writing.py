"""An evaluation of a model: its answers after the guards, what the guards took out, and how fast it is."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from assistant import answering, prompt
from assistant.catalogue import Card, by_id
from assistant.engine import Engine, EngineFailed
from assistant.engines.choosing import engine_of
from assistant.evaluate import figures
from assistant.evaluate.sets import Question
from assistant.guards import check
from assistant.models.manifest import kind_of
from domain.words import Language

Steady = Callable[[], float]
_BARE = 3  # questions that the bare engine is asked too: for the ratio, and for what the guards take out


def open_engine(path: Path, steady: Steady) -> Engine:
    """The engine of a model's folder or GGUF file, loaded. Raises `ModelRefused` and `EngineFailed`."""
    kind = "gguf" if path.suffix == ".gguf" else kind_of(path)
    folder = path.parent if path.is_file() else path
    engine = engine_of(folder, "gguf" if kind == "gguf" else "transformers", os.cpu_count() or 1, os.environ, steady)
    engine.start()
    return engine


def of_model(
    engine: Engine,
    cards: Sequence[Card],
    questions: Sequence[Question],
    language: Language,
    unsure: str,
    steady: Steady,
) -> dict[str, Any]:
    """What a citizen would read beside the card, and its figures. A question that the engine fails on is refused."""
    known = by_id(cards)
    said: list[tuple[Question, str, bool]] = []
    firsts, totals, speeds = [], [], []
    failed = 0
    for question in questions:
        timed = _Timed(engine, steady)
        began = steady()
        try:
            text = " ".join(answering.reword(timed, known[question.s], question.q, language, unsure))
        except EngineFailed:
            failed, text = failed + 1, ""
        firsts += [(timed.first - began) * 1000] if timed.first else []
        totals.append((steady() - began) * 1000)
        speeds += timed.speed
        said.append((question, text, bool(text) and text.strip() != unsure))
    bare = _bare(engine, known, questions[:_BARE], language, unsure, steady)
    return {
        "answers_of_model": figures.of_questions(said) | {"engine_failed": failed},
        "latency_ms": {
            "first_token_p50": figures.percentile(firsts, 50),
            "total_p95": figures.percentile(totals, 95),
        },
        "removed_by_guards": dict(bare.removed),
        "tokens_per_s": figures.percentile(speeds, 50),
        "bare_tokens_per_s": figures.percentile(bare.speeds, 50),
    }


class _Timed:
    """An engine that notes when its pieces come."""

    def __init__(self, engine: Engine, steady: Steady) -> None:
        self._engine = engine
        self._steady = steady
        self.first = 0.0
        self.speed: list[float] = []

    def generate(self, messages: Any, max_tokens: int, seconds: float) -> Any:
        """See `assistant.engine.Engine`."""
        pieces, last = 0, 0.0
        for piece in self._engine.generate(messages, max_tokens, seconds):
            last = self._steady()
            self.first = self.first or last
            pieces += 1
            yield piece
        if pieces > 1 and last > self.first:
            self.speed = [(pieces - 1) / (last - self.first)]

    def close(self) -> None:
        """See `assistant.engine.Engine`."""
        self._engine.close()


class _Bare(NamedTuple):
    """What the engine writes alone: pieces a second for each question, and why the guards would take sentences out."""

    speeds: list[float]
    removed: Counter[str]


def _bare(
    engine: Engine,
    known: Mapping[str, Card],
    questions: Sequence[Question],
    language: Language,
    unsure: str,
    steady: Steady,
) -> _Bare:
    """The engine alone, on the same prompts. A question that it fails on was counted before, and is left out."""
    found = _Bare([], Counter())
    for question in questions:
        timed, card = _Timed(engine, steady), known[question.s]
        asked = prompt.messages(card, question.q, language, unsure)
        try:
            text = "".join(timed.generate(asked, answering.MAX_TOKENS, answering.SECONDS))
        except EngineFailed:
            continue
        found.speeds.extend(timed.speed)
        found.removed.update(check(text, card, question.q).removed)
    return found
