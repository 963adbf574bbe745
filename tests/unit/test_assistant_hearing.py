"""What was badly typed or heard is put right where it is near a known word; situations mean the thing behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import hinting, vocabulary
from assistant.catalogue import Card
from assistant.features import features
from assistant.hearing import Ear
from assistant.hinting import hints
from assistant.meaning import meant, spans
from assistant.retrieval import Index
from assistant.spelling import sounds
from assistant.vocabulary import NOTHING, Foreign, Pattern
from assistant.vocabulary.ordinary import ordinary

EAR = Ear(vocabulary.known(), vocabulary.fillers())


def things(name: str) -> set[int]:
    said = tuple(word for word in sounds(name) if word not in vocabulary.fillers())
    return {pattern.thing for pattern in vocabulary.patterns() if pattern.is_name and pattern.parts == said}


def weights(said: str) -> dict[int, float]:
    return {thing: weight for among in spans(sounds(said)).values() for thing, weight in among.items()}


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


@pytest.mark.parametrize(
    "said", ["de a e se", "quanto que é pra fazer", "rg cpf", "a casa da minha mãe", "1234 56", "zzzzzz"]
)
def test_what_is_known_or_like_nothing_stays(said: str) -> None:
    assert EAR.heard(said).meant == sounds(said) and EAR.heard(said).wrong == []


def test_what_was_put_right_is_kept_too() -> None:
    assert EAR.heard("seguro desenpreog").wrong == sounds("desenpreog")


@given(st.text())
def test_nothing_that_can_be_said_breaks_it(text: str) -> None:
    heard = EAR.heard(text)
    assert len(heard.meant) <= len(sounds(text))
    assert all(weight > 0 for among in spans(heard.meant).values() for weight in among.values())


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
    found = weights(said)
    assert {number for number, weight in found.items() if weight == max(found.values())} & things(name)


def test_the_longer_phrase_takes_the_words() -> None:
    found = weights("perdi o emprego")
    assert found.keys() & things("seguro desemprego")
    assert max(found[each] for each in found.keys() & things("vaga de emprego")) < 0.2 * max(found.values())


def test_a_beginning_is_known_before_each_vowel() -> None:
    """The C of "venc" sounds otherwise in "vencer" than in "vencado"."""
    assert vocabulary.beginnings("venc") == [("venk*",), ("vens*",)] and vocabulary.beginnings("quebr") == [("kebr*",)]


def test_where_words_mean_several_things_they_stand_together() -> None:
    (among,) = spans(sounds("buraco na rua")).values()
    assert among.keys() >= things("buraco na rua") and len(among) > 1


@pytest.mark.parametrize("word", ["cansada", "encostando", "quebrou", "piscando", "passando"])
def test_an_ordinary_word_is_no_misspelling(word: str) -> None:
    ear = Ear({"casada", "encostado", "cobrou", "parando"}, frozenset(), ordinary())
    assert ear.heard(word).meant == sounds(word)


@pytest.mark.parametrize("word", ["nevera", "plomería", "mantenerlo", "dijeron", "casitas", "trabajaba"])
def test_where_spanish_is_spoken_its_words_are_no_misspellings(word: str) -> None:
    known = {*sounds("never loteria mantener dieron casinha trabaja")}
    assert Ear(known, frozenset(), ordinary("es")).heard(word).meant == sounds(word)
    assert Ear(known, frozenset(), ordinary("es")).heard("lotreria").meant == sounds("loteria")


@pytest.mark.parametrize(
    ("typed", "right"),
    [("serbisio", "servicio"), ("yegaron", "llegaron"), ("mallores", "mayores"), ("saver", "saber"), ("bota", "bota")],
)
def test_what_is_one_sound_in_spanish_is_heard_as_the_word_there_is(typed: str, right: str) -> None:
    known = {*sounds("servicio llegaron mayores sever vota")}
    assert Ear(known, frozenset(sounds("saber")), frozenset(), "es").heard(typed).meant == sounds(right)


@pytest.mark.parametrize("word", ["square", "whispered", "sandwiches", "squarely"])
def test_where_english_is_spoken_its_words_are_no_misspellings(word: str) -> None:
    known = {*sounds("scared whisperers sandwich squares squarer")} - {*sounds(word)}
    assert Ear(known, frozenset(), ordinary("en")).heard(word).meant == sounds(word)
    assert Ear(known, frozenset(), ordinary("en")).heard("scarred").meant == sounds("scared")


def test_the_ear_of_an_index_knows_the_words_of_its_language() -> None:
    card = Card("stones", "Pedra", ())
    assert Index([card], language="es").ear.heard("piedra").meant == sounds("piedra")
    assert Index([card], language="pt_BR").ear.heard("piedra").meant == sounds("pedra")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("my c p f please", "my cpf please"),
        ("C.P.F.", "cpf"),
        ("i p t u atrasado", "iptu atrasado"),
        ("see pee eff", "cpf"),
        ("the m e i", "the mei"),
        ("perdi a c n h", "perdi a cnh"),
        ("n e o q eu quero", "não é o que eu quero"),
        ("é p a minha mãe", "é para a minha mãe"),
        ("do you see a way", "do you see a way"),
    ],
)
def test_letters_one_by_one_are_an_abbreviation_where_there_is_one(said: str, heard: str) -> None:
    ear = Ear(sounds("cpf iptu mei cnh usa"), vocabulary.fillers())
    assert ear.heard(said).meant == sounds(heard)


def test_what_ears_share_is_known_like_their_own() -> None:
    alone = Ear({"certidao", "casada", "escola"}, frozenset({"quero"}))
    sharing = Ear({"escola"}, frozenset({"quero"}), common=frozenset({"certidao", "casada"}))
    said = "qero a certidam da casa da es cola"
    assert sharing.heard(said) == alone.heard(said)
    assert sharing.knows("casada") and sharing.knows("escola") and not sharing.knows("certidam")


def test_what_is_no_word_is_put_right_beside_ordinary_ones() -> None:
    ear = Ear(vocabulary.known(), vocabulary.fillers(), ordinary())
    assert ear.heard("certidam").meant == sounds("certidão")


def test_a_word_hints_at_the_things_whose_phrases_it_stands_in() -> None:
    found = hints(sounds("tem uma ponte ali"), {})
    assert max(found, key=found.__getitem__) in things("estrada vicinal")
    assert 0 < sum(found.values()) <= 1


def test_words_of_what_no_office_does_hint_at_nothing() -> None:
    said = sounds("quero uma pizza")
    assert hints(said, spans(said)) == {}


def test_words_of_one_sense_have_it_in_common() -> None:
    assert "sense" in {feature.split()[0] for feature in features(sounds("firma")) & features(sounds("empresa"))}
    assert not features(sounds("firma")) & features(sounds("cachorro"))


@given(st.lists(st.text()))
def test_no_word_is_too_strange_to_hint_or_compare(said: list[str]) -> None:
    assert sum(hints(said, spans(said)).values()) <= 1.000001 and len(features(said)) >= 0


def test_what_no_office_does_is_known_as_such() -> None:
    assert {each.thing for each in meant(sounds("quero uma pizza"))} == {NOTHING}


def test_only_names_count_where_a_card_is_read() -> None:
    assert meant(sounds("fiquei sem nenhum documento"), told=False) == ()


def test_what_is_told_in_spanish_means_the_thing() -> None:
    assert things("rg") & weights("me robaron la cartera con todo").keys()
    assert things("seguro desemprego") & weights("cerró el taller y me botaron").keys()
    assert things("convivencia de idosos") & weights("mi abuela se aburre sola en la casa").keys()


def test_a_foreign_phrase_leaves_what_words_of_portuguese_hint_at(monkeypatch: pytest.MonkeyPatch) -> None:
    home, abroad = Pattern(0, ("kasa", "nova"), 2, is_name=True), Foreign(1, ("kasa", "vivienda"), 3, is_name=False)
    loose = Foreign(1, ("sal*", "trabaj*"), 3, is_name=False)
    monkeypatch.setattr(vocabulary, "patterns", lambda: (home, abroad, loose))
    found = hinting.known.__wrapped__()
    assert {word: {thing for thing, _ in among} for word, among in found.items()} == {
        "kas": {0},
        "nov": {0},
        "vivien": {1},
        "trabaj*": {1},
    }
