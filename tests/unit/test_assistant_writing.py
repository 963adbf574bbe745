"""An evaluation of a model: its answers through the guards, and beside it how fast the library alone is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from assistant.catalogue import Card, Section
from assistant.engine import EngineFailed, Message
from assistant.evaluate.sets import Question
from assistant.evaluate.writing import Engines, of_model

CARD = Card("rg", "Identidade", (Section("fee", "A primeira via é gratuita. Leve a certidão de nascimento."),))
QUESTIONS = tuple(Question(f"Quanto custa a identidade? {number}", "rg", must=("gratuita",)) for number in range(5))


class FakeEngine:
    """Says something true and something that no card says; fails on questions with ``fails`` in them."""

    def __init__(self, fails: str = "never") -> None:
        self.asked: list[str] = []
        self._fails = fails

    def generate(self, messages: Sequence[Message], max_tokens: int, seconds: float) -> Iterator[str]:
        self.asked.append(messages[-1].text)
        if self._fails in messages[-1].text:
            raise EngineFailed("it crashed")
        yield from ("Leve 99 reais. A primeira", " via é gratuita.")

    def close(self) -> None:
        pass


class BareLibrary(FakeEngine):
    """Says nothing but a rate."""

    def generate(self, messages: Sequence[Message], max_tokens: int, seconds: float) -> Iterator[str]:
        list(super().generate(messages, max_tokens, seconds))
        yield "0.5"


def test_each_question_is_asked_and_both_are_timed_with_the_same() -> None:
    engines, ticks = Engines(FakeEngine(), BareLibrary()), count()
    found = of_model(engines, [CARD], QUESTIONS, "pt_BR", lambda: float(next(ticks)))
    assert len(engines.ours.asked) == 2 * len(QUESTIONS) and engines.bare.asked == engines.ours.asked[5:]
    assert found["answers_of_model"]["right"] == len(QUESTIONS)
    assert found["removed_by_guards"] == {"adds": len(QUESTIONS)}
    assert found["answers_of_model"]["as_the_card"] == len(QUESTIONS)
    assert (found["tokens_per_s"], found["bare_tokens_per_s"], found["speed_of_bare"]) == (1.0, 0.5, 2.0)


def test_of_many_questions_some_are_timed() -> None:
    engines, ticks = Engines(FakeEngine(), BareLibrary()), count()
    of_model(engines, [CARD], QUESTIONS * 12, "pt_BR", lambda: float(next(ticks)))
    assert len(engines.ours.asked) == 60 + 12 and len(engines.bare.asked) == 12


def test_a_question_that_the_engine_fails_on_is_counted_and_ends_nothing() -> None:
    engines, ticks = Engines(FakeEngine("identidade? 1"), BareLibrary("identidade? 2")), count()
    found = of_model(engines, [CARD], QUESTIONS, "pt_BR", lambda: float(next(ticks)))
    assert found["answers_of_model"]["engine_failed"] == 1
    assert found["removed_by_guards"]["adds"] == len(QUESTIONS) - 1
    assert found["speed_of_bare"] == 2.0
