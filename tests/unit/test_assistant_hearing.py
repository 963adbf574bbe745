"""What was badly typed or heard is put right where it is near a known word; situations mean the thing behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import vocabulary
from assistant.hearing import Ear
from assistant.meaning import meant, weights
from assistant.spelling import sounds
from assistant.vocabulary import NOTHING

EAR = Ear(vocabulary.known(), vocabulary.fillers())
FIRST_OF = {pattern.parts: pattern.thing for pattern in vocabulary.patterns() if pattern.is_name}


def thing(name: str) -> int:
    return FIRST_OF[tuple(word for word in sounds(name) if word not in vocabulary.fillers())]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("erre gê", "rg"),
        ("cê pê efe", "cpf"),
        ("cê ene agá", "cnh"),
        ("i tê bê i", "itbi"),
        ("em prego", "emprego"),
        ("alva rá", "alvará"),
        ("dsenha", "senha"),
        ("matriucla", "matrícula"),
        ("segruo", "seguro"),
        ("aposentadroia", "aposentadoria"),
    ],
)
def test_a_word_is_heard_as_the_known_one_that_it_is_near(typed: str, right: str) -> None:
    assert EAR.heard(typed).meant == sounds(right)


@pytest.mark.parametrize("said", ["de a e se", "rg cpf", "a casa da minha mãe", "1234 56", "zzzzzz"])
def test_what_is_known_or_like_nothing_stays(said: str) -> None:
    assert EAR.heard(said).meant == sounds(said) and EAR.heard(said).wrong == []


def test_what_was_put_right_is_kept_too() -> None:
    assert EAR.heard("seguro desenpreog").wrong == sounds("desenpreog")


@given(st.text())
def test_nothing_that_can_be_said_breaks_it(text: str) -> None:
    heard = EAR.heard(text)
    assert len(heard.meant) <= len(sounds(text))
    assert all(weight > 0 for weight in weights(heard.meant).values())


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("fui demitida ontem", "seguro desemprego"),
        ("fiquei sem nenhum documento", "rg"),
        ("I want to vote near my house", "titulo de eleitor"),
        ("me cortaron el agua", "agua"),
        ("quero fazer carteira de identidade", "rg"),
    ],
)
def test_a_situation_means_the_thing_behind_it(said: str, name: str) -> None:
    found = weights(sounds(said))
    assert max(found, key=lambda number: found[number]) == thing(name)


def test_the_longer_phrase_takes_the_words() -> None:
    found = weights(sounds("perdi o emprego"))
    assert found[thing("seguro desemprego")] > 5 * found[thing("vaga de emprego")]


def test_what_no_office_does_is_known_as_such() -> None:
    assert {each.thing for each in meant(sounds("quero uma pizza"))} == {NOTHING}


def test_only_names_count_where_a_card_is_read() -> None:
    assert meant(sounds("fiquei sem nenhum documento"), told=False) == ()
