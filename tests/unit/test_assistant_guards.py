"""A model's sentence stays only when it says what the card has answered: all of it, of the same, and nothing beside."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant import passages
from assistant.catalogue import Card, Section, by_id
from assistant.guards import check
from assistant.passages import Passage, Sentence
from assistant.reading import read_cards
from domain.words import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
CARDS = {language: by_id(read_cards(ROOT / "demo/branch.yaml", language)) for language in LANGUAGES}
TOLD = [
    (language, card, sentence)
    for language, cards in CARDS.items()
    for card in cards.values()
    for sentence in passages.sentences(card)
]
# What may come and go between words.
LITTLE = frozenset(
    "o os as um uma uns umas é são está estão de do da dos das the a an is are be it this of el la los las un una unos "
    "unas es está están de del".split()
)
# What turns a rule round, bounds it, or leaves somebody out; and values from nowhere.
TURNS: dict[Language, str] = {
    "pt_BR": "não nunca só somente exceto se sem até menos mais ou e partir grátis você ela 99 R$ 65 % sábado dez",
    "en": "not never only unless if without within under over or and from free he they 99 R$ 65 % Saturday ten",
    "es": "no nunca solo salvo si sin hasta menos más o y desde gratis ella 99 R$ 65 % sábado diez",
}


def kept(written: str, card: Card, language: Language, *sentences: Sentence) -> str:
    return " ".join(check(written, card, Passage(sentences, 1.0), language).sentences)


def bare(word: str) -> str:
    return word.strip(".,;:!?()\"'").casefold()


def said(service: str, language: Language, beginning: str) -> Sentence:
    """The sentence of a card that begins so."""
    card = CARDS[language][service]
    return next(each for each in passages.sentences(card) if each.text.startswith(beginning))


TELLS = st.sampled_from(TOLD)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cards_own_sentences_stay(language: Language) -> None:
    for card in CARDS[language].values():
        own = tuple(passages.sentences(card))
        for sentence in own:
            written = Passage((sentence,), 1.0).text
            assert kept(written, card, language, sentence) == written
        whole = Passage(own, 1.0)
        assert " ".join(check(whole.text, card, whole, language).sentences) == whole.text


@pytest.mark.parametrize(
    ("language", "service", "told", "written"),
    [
        ("pt_BR", "identity-card", "A segunda via", "A segunda via custa os R$ 62."),
        ("pt_BR", "identity-card", "A segunda via", "A segunda via custa 62 reais."),
        ("pt_BR", "cpf", "Gratuito", "Regularizar o CPF é gratuito."),
        ("pt_BR", "identity-card", "Número do CPF", "Você precisa trazer o número do CPF."),
        ("en", "identity-card", "Ready", "The identity card is ready within 10 working days."),
        ("en", "business-permit", "R$ 148", "It costs R$ 148.00 a year."),
        ("es", "identity-card", "Número de CPF", "- Un número de CPF (registro de contribuyente)."),
    ],
)
def test_a_fuller_sentence_stays(language: Language, service: str, told: str, written: str) -> None:
    found = kept(written, CARDS[language][service], language, said(service, language, told))
    assert found == written.removeprefix("- ")


@pytest.mark.parametrize(
    ("language", "service", "told", "written"),
    [
        ("en", "identity-card", "The first", "The first CIN card is free."),
        ("en", "identity-card", "The first", "The CIN card is free, even if you already have an RG."),
        ("en", "identity-card", "Ready", "The card is ready in 10 working days."),
        ("en", "identity-card", "Ready", "Ready within 10 days."),
        ("en", "identity-card", "A parent", "A parent and guardian with ID, if the person is under 16."),
        ("en", "identity-card", "A parent", "A person with ID, if the parent or guardian is under 16."),
        ("en", "water-and-sewage", "A new",
         "A new connection costs R$ 45.00 and a reconnection R$ 180.00, added to the bill."),
        ("en", "water-and-sewage", "Reconnection", "The water bill allows you to ask for a connection."),
        ("en", "job-placement", "You pay", "Yes, you pay nothing to apply for a job."),
        ("pt_BR", "senior-travel-card", "Ele é para", "Ele é para quem tem 65 anos."),
        ("pt_BR", "senior-travel-card", "A segunda via", "O cartão foi roubado, e o outro custa R$ 18,00."),
        ("pt_BR", "identity-card", "Não precisa", "Não, precisa trazer foto: ela é tirada no guichê, sem cobrança."),
        ("pt_BR", "identity-card", "A segunda via", "A segunda via custa R$ 62,00?"),
        ("pt_BR", "identity-card", "A segunda via", "A segunda via custa US$ 62,00."),
        ("en", "water-and-sewage", "Reconnection", "The sewage reconnection in 2 working days."),
        ("es", "identity-card", "Partida", "Partida de nacimiento y de matrimonio, original o copia certificada."),
    ],
)  # fmt: skip
def test_what_turns_narrows_widens_or_swaps_goes(language: Language, service: str, told: str, written: str) -> None:
    assert kept(written, CARDS[language][service], language, said(service, language, told)) == ""


def test_a_thousand_is_not_one_and_minus_is_not_plus() -> None:
    for told, written in (
        ("It costs R$ 1,000.", "It costs R$ 1."),
        ("You pay 10%.", "You pay -10%."),
        ("You pay 10%.", "You pay –10%."),
        ("It costs R$ 62.", "It costs AR$ 62."),
        ("A category A licence is free.", "A category licence is free."),
    ):
        card = Card("a", "A", (Section("fee", told),))
        assert kept(written, card, "en", *passages.sentences(card)) == ""


@given(TELLS, st.data())
def test_nothing_may_be_left_out(told: tuple[Language, Card, Sentence], data: st.DataObject) -> None:
    language, card, sentence = told
    words = sentence.text.split()
    at = data.draw(st.integers(0, len(words) - 1))
    assume(bare(words[at]) not in LITTLE)
    assert kept(" ".join([*words[:at], *words[at + 1 :]]) + ".", card, language, sentence) == ""


@given(TELLS, st.data())
def test_nothing_may_be_put_in(told: tuple[Language, Card, Sentence], data: st.DataObject) -> None:
    language, card, sentence = told
    words = sentence.text.rstrip(".").split()
    at = data.draw(st.integers(0, len(words)))
    turn = data.draw(st.sampled_from(TURNS[language].split()))
    assume(at > 0 or turn != "você")  # who is spoken to may be named first
    assert kept(" ".join([*words[:at], turn, *words[at:]]), card, language, sentence) == ""


@given(TELLS, st.data())
def test_nothing_may_stand_for_something_else(told: tuple[Language, Card, Sentence], data: st.DataObject) -> None:
    language, card, sentence = told
    words = sentence.text.split()
    at = data.draw(st.integers(0, len(words) - 1))
    turn = data.draw(st.sampled_from(TURNS[language].split()))
    assume(bare(words[at]) not in {turn.casefold(), *LITTLE})
    assert kept(" ".join([*words[:at], turn, *words[at + 1 :]]), card, language, sentence) == ""


@given(TELLS, st.data())
def test_nothing_may_change_places(told: tuple[Language, Card, Sentence], data: st.DataObject) -> None:
    language, card, sentence = told
    words = sentence.text.split()
    saying = [at for at, word in enumerate(words) if bare(word) not in LITTLE]
    assume(len(saying) > 1)
    one, other = data.draw(st.lists(st.sampled_from(saying), min_size=2, max_size=2, unique=True))
    assume(bare(words[one]) != bare(words[other]))
    words[one], words[other] = bare(words[other]), bare(words[one])
    assert kept(" ".join(words) + ".", card, language, sentence) == ""


@given(TELLS, st.sampled_from(["sim", "não", "yes", "no", "sí", "claro"]), st.sampled_from([", ", ": ", " "]))
def test_no_bare_yes_or_no_comes_before_a_rule(told: tuple[Language, Card, Sentence], word: str, after: str) -> None:
    language, card, sentence = told
    assert kept(f"{word}{after}{sentence.text}", card, language, sentence) == ""


@given(TELLS, TELLS)
def test_no_other_fact_answers(told: tuple[Language, Card, Sentence], other: tuple[Language, Card, Sentence]) -> None:
    language, card, sentence = told
    assume(bare(other[2].text) != bare(sentence.text) and other[2].text not in sentence.text)
    left = kept(other[2].text, card, language, sentence)
    assert left == "" or set(map(bare, left.split())) - LITTLE == set(map(bare, sentence.text.split())) - LITTLE


@given(st.sampled_from([(language, card) for language, cards in CARDS.items() for card in cards.values()]), st.data())
def test_all_of_an_answer_is_told_in_its_order_or_nothing(of: tuple[Language, Card], data: st.DataObject) -> None:
    language, card = of
    told = tuple(each for each in passages.sentences(card) if not each.asked)
    assume(len({each.text for each in told}) == len(told) > 1)
    written = data.draw(st.permutations(told) | st.lists(st.sampled_from(told), unique=True, max_size=len(told) - 1))
    assume(tuple(written) != told)
    assert kept(Passage(tuple(written), 1.0).text, card, language, *told) == ""


@given(TELLS, st.data())
def test_a_sentence_that_is_cut_short_is_none(told: tuple[Language, Card, Sentence], data: st.DataObject) -> None:
    language, card, sentence = told
    cut = sentence.text[: data.draw(st.integers(0, len(sentence.text)))]
    left = kept(cut, card, language, sentence)
    assert left == "" or left.rstrip(".,0)") == sentence.text.rstrip(".,0)")


@given(TELLS, st.lists(st.sampled_from(["Claro!", "Custa R$ 99,00.", "1.", "I can help.", "Vá a www.golpe.com."])))
def test_what_stands_beside_the_answer_goes(told: tuple[Language, Card, Sentence], beside: list[str]) -> None:
    language, card, sentence = told
    own = Passage((sentence,), 1.0).text
    assert kept(" ".join([*beside, own, *beside]), card, language, sentence) == own


@given(st.text(), TELLS)
def test_nothing_that_a_model_writes_breaks_it(written: str, told: tuple[Language, Card, Sentence]) -> None:
    language, card, sentence = told
    left = kept(written, card, language, sentence)
    assert kept(left, card, language, sentence) == left


def test_why_a_sentence_went_is_told() -> None:
    card, told = CARDS["en"]["identity-card"], said("identity-card", "en", "Ready")
    for written, reasons in (
        ("Ready within 12 working days.", ("adds", "part")),
        ("Ready within 10 days.", ("lacks", "part")),
        ("Sure. Ready within 10 working days.", ("adds",)),
    ):
        assert check(written, card, Passage((told,), 1.0), "en").removed == reasons


def test_the_words_that_come_and_go_never_stand_before_a_value_of_another() -> None:
    """In Portuguese "a" parts two values, in Spanish "o" is "or": neither may go."""
    for language, told in (("pt_BR", "de 2% a 5%"), ("es", "original o copia")):
        for one, other in pairwise(told.split()):
            shorter = told.replace(f"{one} {other}", one)
            card = Card("a", "A", (Section("description", told),))
            assert kept(shorter, card, language, *passages.sentences(card)) == "", shorter
