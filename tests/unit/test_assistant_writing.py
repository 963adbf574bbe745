"""An evaluation of a model: its answers through the guards, and the engine alone, each question asked once for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from assistant.catalogue import Card, Section
from assistant.engine import EngineFailed, Message
from assistant.evaluate.sets import Question
from assistant.evaluate.writing import of_model

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
        yield from ("A primeira via é gratuita.", " Leve 99 reais.")

    def close(self) -> None:
        pass


def test_each_question_is_asked_once_and_the_first_ones_once_more_without_guards() -> None:
    engine, ticks = FakeEngine(), count()
    found = of_model(engine, [CARD], QUESTIONS, "pt_BR", "Não sei.", lambda: float(next(ticks)))
    assert len(engine.asked) == len(QUESTIONS) + 3
    assert found["answers_of_model"]["right"] == len(QUESTIONS)
    assert found["removed_by_guards"] == {"number": 3}
    assert found["bare_tokens_per_s"] and found["tokens_per_s"]


def test_a_question_that_the_engine_fails_on_is_counted_and_ends_nothing() -> None:
    found = of_model(FakeEngine("identidade? 1"), [CARD], QUESTIONS, "pt_BR", "Não sei.", lambda: 0.0)
    assert found["answers_of_model"]["engine_failed"] == 1
    assert found["removed_by_guards"] == {"number": 2}
