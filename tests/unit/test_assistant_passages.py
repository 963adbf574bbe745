"""A card answers in its own sentences or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import passages
from assistant.catalogue import Card, Section, by_id, of_branch
from domain.document import read

DEMO = read((Path(__file__).parents[2] / "demo/branch.yaml").read_text(encoding="utf-8"))
CARDS = by_id(of_branch(DEMO, "pt_BR"))
PASS = CARDS["senior-travel-card"]


@pytest.mark.parametrize(
    ("card", "question", "answer"),
    [
        ("identity-card", "quanto custa a segunda via?", "A segunda via custa R$ 62,00."),
        ("identity-card", "em quantos dias fica pronta?", "Fica pronta em até 10 dias úteis."),
        ("senior-travel-card", "tenho 62 anos, posso ter o passe?", "Ele é para quem tem 65 anos ou mais."),
    ],
)
def test_the_best_sentence_answers(card: str, question: str, answer: str) -> None:
    found = passages.find(CARDS[card], question)
    assert found is not None and found.text == answer


def test_all_requirements_come_together() -> None:
    found = passages.find(CARDS["identity-card"], "que documentos preciso levar?")
    assert found is not None and {each.kind for each in found.sentences} == {"requirement"}
    assert len(found.sentences) == len(DEMO.services[0].requirements)


def test_who_asks_how_many_is_told_a_number_or_nothing() -> None:
    text = "As aulas são dadas na autoescola. A taxa é de R$ 95,40. O processo vale por 12 meses."
    card = Card("licence", "Primeira habilitação", (Section("description", text),))
    assert passages.find(card, "quantas aulas são?") is None
    found = passages.find(card, "quantos meses vale o processo?")
    assert found is not None and found.text == "O processo vale por 12 meses."


def test_what_somebody_wants_to_do_need_not_stand_in_the_card() -> None:
    card = Card("tree", "Árboles", (Section("description", "Los pozos se tapan en 30 días. Diga la dirección."),))
    found = passages.find(card, "¿cuánto tardan en arreglar un pozo?")
    assert found is not None and found.text == "Los pozos se tapan en 30 días."


@pytest.mark.parametrize("question", ["aceita cartão de crédito?", "vale no metrô?", "qual o sentido da vida?"])
def test_what_the_card_does_not_say_is_not_answered(question: str) -> None:
    assert passages.find(PASS, question) is None


@given(st.text())
def test_no_question_breaks_it(question: str) -> None:
    found = passages.find(PASS, question)
    assert found is None or all(each.text in PASS.text for each in found.sentences)
