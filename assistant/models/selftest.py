"""Whether a model may be switched on: it answers questions whose answers are known, and nothing wrong comes through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant import answering
from assistant.catalogue import Card, by_id
from assistant.engine import Engine, EngineFailed, Message
from assistant.evaluate.figures import right
from assistant.evaluate.sets import Question
from assistant.models.manifest import SelfTest
from domain.words import Language

ENOUGH = 0.25  # of the questions answered right in the model's own words; silence is no fault, a wrong word is
SLOWEST = 8.0  # seconds to the first sentence, before nobody would wait for it


def run(
    engine: Engine,
    cards: Sequence[Card],
    questions: Sequence[Question],
    language: Language,
    steady: Callable[[], float],
    progress: Callable[[str], None],
) -> SelfTest:
    """Ask all ``questions``. Raises nothing of the engine's."""
    known = by_id(cards)
    counts = {"right": 0, "wrong": 0, "silent": 0, "copied": 0}
    firsts: list[float] = []
    for number, question in enumerate(questions, start=1):
        progress(f"question {number} of {len(questions)}")
        began = steady()
        said: list[str] = []
        try:
            for sentence in answering.reword(engine, known[question.s], question.q, language):
                if not said:
                    firsts.append(steady() - began)
                said.append(sentence)
        except EngineFailed as failed:
            return SelfTest(False, f"the engine failed: {failed}", **counts, first_token_seconds=0, tokens_per_second=0)
        counts[_verdict(known[question.s], question, " ".join(said))] += 1
    return _judge(counts, sorted(firsts), _speed(engine, steady))


def _verdict(card: Card, question: Question, text: str) -> str:
    if not text:
        return "silent"
    if not question.answerable or not right(question, text):
        return "wrong"
    told = answering.told(card, question.q)
    return "copied" if told is not None and text == told.text else "right"


def _judge(counts: dict[str, int], firsts: Sequence[float], speed: float) -> SelfTest:
    first = firsts[len(firsts) // 2] if firsts else 0.0
    total = max(1, sum(counts.values()))
    why = "it passed"
    if counts["wrong"]:
        why = f"{counts['wrong']} of {total} answers were wrong"
    elif counts["right"] < ENOUGH * total:
        why = f"only {counts['right']} of {total} answers were of use"
        why += f", and {counts['copied']} only said again what the card says" if counts["copied"] else ""
        why += "" if firsts or speed else ", and nothing was written in time on this machine"
    elif first > SLOWEST:
        why = f"its first sentence takes {first:.0f} s on this machine"
    passed = why == "it passed"
    return SelfTest(passed, why, **counts, first_token_seconds=round(first, 2), tokens_per_second=round(speed, 1))


def _speed(engine: Engine, steady: Callable[[], float]) -> float:
    """Pieces a second of a text that is long enough to tell."""
    pieces, first, last = 0, 0.0, 0.0
    for _ in engine.generate((Message("user", "Conte de um a cem por extenso."),), 40, 20.0):
        last = steady()
        first = first or last
        pieces += 1
    return (pieces - 1) / (last - first) if pieces > 1 and last > first else 0.0
