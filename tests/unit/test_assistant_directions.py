"""Texts point somewhere by the words in them, and what is said leans to the card that it is of."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import directions
from assistant.catalogue import Card, Section
from assistant.directions import WIDTH, Directions, Leanings, alike, known, packed
from assistant.evaluate import fit, sets
from assistant.reading import read_cards
from assistant.spelling import sounds

NOWHERE = [0.0] * WIDTH


def card(name: str, text: str, *phrases: str) -> Card:
    return Card(name, name, (Section("description", text),), phrases)


def steps(*first: int) -> list[int]:
    return [*first, *[0] * (WIDTH - len(first))]


OF_FOUR = Directions(
    packed([("gato", steps(100)), ("felino", steps(90, 10)), ("carro", steps(0, 0, 127)), ("azul", steps(0, 20))])
)


def test_words_that_were_learnt_alike_point_much_the_same_way() -> None:
    assert alike(OF_FOUR.of(["gato"]), OF_FOUR.of(["felino"])) > 0.9
    assert alike(OF_FOUR.of(["gato"]), OF_FOUR.of(["carro"])) == 0


def test_a_word_that_says_little_turns_a_text_little() -> None:
    both = OF_FOUR.of(["gato", "azul"])
    assert alike(both, OF_FOUR.of(["gato"])) > 0.9 > alike(both, OF_FOUR.of(["azul"]))


def test_what_no_word_is_known_of_points_nowhere() -> None:
    assert list(OF_FOUR.of(["zzz", ""])) == NOWHERE and list(OF_FOUR.of([])) == NOWHERE
    assert alike(OF_FOUR.of(["zzz"]), OF_FOUR.of(["gato"])) == 0


@given(st.lists(st.sampled_from(["gato", "felino", "carro", "azul", "zzz"])))
def test_where_a_text_points_is_of_length_one_or_nowhere_whatever_the_order(said: list[str]) -> None:
    found = OF_FOUR.of(said)
    assert alike(found, found) == pytest.approx(1.0 if set(said) - {"zzz"} else 0.0, abs=1e-5)
    assert list(found) == list(OF_FOUR.of(reversed(said)))


def test_steps_of_more_than_a_byte_are_refused() -> None:
    with pytest.raises(OverflowError):
        packed([("gato", steps(128))])


def test_what_is_said_leans_to_a_card_by_its_text_or_by_what_people_call_it() -> None:
    cards = [card("carro", "carro"), card("azul", "azul", "felino")]
    own, other = Leanings(cards, OF_FOUR)(["gato"])
    assert other > 0 > own and own + other == pytest.approx(0)
    assert Leanings([], OF_FOUR)(["gato"]) == []
    assert Leanings(cards, OF_FOUR)(["zzz"]) == [0, 0]


def test_the_file_has_what_it_says() -> None:
    data = directions.FILE.read_bytes()
    many = int.from_bytes(data[:4], "little")
    assert many > 30_000 and len(data) == 4 + many * (4 + WIDTH)
    words = memoryview(data)[4 : 4 + 4 * many].cast("I")
    assert all(one <= other for one, other in pairwise(words))


@pytest.mark.parametrize(
    ("one", "same", "different"),
    [("trampo", "emprego", "dente"), ("finado", "morreu", "imposto"), ("dinero", "dinheiro", "escola")],
)
def test_people_s_words_point_where_those_of_offices_do(one: str, same: str, different: str) -> None:
    def near(word: str) -> float:
        return alike(known().of(sounds(one)), known().of(sounds(word)))

    assert near(same) > 0.3 > near(different)


def test_nothing_that_confidence_is_fitted_on_or_that_is_held_out_is_learnt() -> None:
    paths = fit.learnt()
    assert len(paths) > 50 and all(path.is_file() and path.with_name("catalogue.json").is_file() for path in paths)
    assert not any("held-out" in path.name or {"indirect", fit.VISITORS} & set(path.parts) for path in paths)
    learnt = {each.text.casefold() for path in paths for each in sets.utterances(path)}
    others = [*fit.HERE.glob("**/utterances*.held-out.tsv"), *fit.HERE.glob("indirect/**/utterances*.tsv")]
    texts = {each.text.casefold() for path in others for each in sets.utterances(path)}
    assert len(texts) > 1_000 and len(learnt & texts) < len(texts) / 100  # two people may say "renew my passport"


@pytest.mark.parametrize("path", fit.learnt(), ids=lambda path: str(Path(path).parent.name))
def test_what_is_learnt_is_said_of_services_of_the_room(path: Path) -> None:
    services = {each.id for each in read_cards(path.with_name("catalogue.json"), "pt_BR")}
    said = sets.utterances(path)
    assert {each.service for each in said if each.in_scope} == services
