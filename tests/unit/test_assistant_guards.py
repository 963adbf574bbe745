"""A model's sentence stays only when the card says the same of the same: values, what is free, and what is denied."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import passages
from assistant.catalogue import Card, by_id
from assistant.guards import check
from assistant.reading import read_cards
from domain.words import LANGUAGES

ROOT = Path(__file__).parents[2]
CARDS = {language: by_id(read_cards(ROOT / "demo/branch.yaml", language)) for language in LANGUAGES}
PT = CARDS["pt_BR"]


@pytest.mark.parametrize(
    ("service", "written"),
    [
        ("identity-card", "A segunda via é grátis."),
        ("identity-card", "A primeira via custa R$ 62,00."),
        ("identity-card", "Fica pronta em 62 dias."),
        ("identity-card", "A identidade fica pronta em 16 dias úteis."),
        ("water-and-sewage", "A religação custa R$ 180,00."),
        ("business-permit", "O alvará é gratuito para restaurantes."),
        ("senior-travel-card", "Quem tem 65 anos não pode ter o passe."),
        ("business-permit", "Atividades de baixo risco não recebem a dispensa na hora."),
        ("business-permit", "Atividades de baixo risco recebem a dispensa sem contrato."),
    ],
)
def test_a_value_or_a_denial_of_something_else_goes(service: str, written: str) -> None:
    assert check(written, PT[service], "posso?").text == ""


@pytest.mark.parametrize(
    ("service", "written"),
    [
        ("identity-card", "A segunda via custa R$ 62."),
        ("identity-card", "A primeira via é grátis."),
        ("identity-card", "Leve a certidão de nascimento e o CPF."),
        ("water-and-sewage", "A religação custa R$ 45,00."),
        ("business-permit", "O alvará custa R$ 148,00 por ano."),
        ("business-permit", "O alvará é gratuito para MEI."),
        ("senior-travel-card", "A segunda via custa 18 reais."),
        ("business-permit", "Atividades de baixo risco recebem a dispensa sem vistoria."),
    ],
)
def test_what_the_card_says_in_other_words_stays(service: str, written: str) -> None:
    assert check(written, PT[service], "posso?") == (written, ())


@pytest.mark.parametrize("card", [card for cards in CARDS.values() for card in cards.values()], ids=lambda c: c.id)
def test_the_cards_own_sentences_stay(card: Card) -> None:
    for sentence in passages.sentences(card):
        written = passages.Passage((sentence,), 1.0).text
        assert check(written, card, "") == (written, ())


NUMBERS = st.integers(0, 99_999).map(str) | st.integers(0, 9_999).map(lambda n: f"R$ {n},00")
PARTS = st.lists(st.sampled_from([*PT["identity-card"].text.split(), "grátis", "não", "nunca"]) | NUMBERS, max_size=12)


@given(PARTS.map(" ".join))
def test_no_number_is_left_that_the_card_does_not_say(written: str) -> None:
    card = PT["identity-card"]
    said = {"62", "16", "10"}
    left = check(written, card, "quanto?").text
    numbers = {part.strip(".,").removesuffix(",00") for part in left.split() if part[:1].isdigit()}
    assert numbers <= said


@given(PARTS.map(" ".join))
def test_what_is_left_is_left_again(written: str) -> None:
    card = PT["identity-card"]
    left = check(written, card, "")
    assert check(left.text, card, "").text == left.text


@given(st.text(), st.text())
def test_nothing_that_a_model_writes_breaks_it(written: str, question: str) -> None:
    assert len(check(written, PT["cpf"], question).text) <= len(written) + len(PT["cpf"].text)
