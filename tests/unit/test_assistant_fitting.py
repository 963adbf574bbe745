"""A number answers only when it is one of what is asked for: in three languages, over an invented island."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import passages
from assistant.answering import answer
from assistant.assistant import Assistant
from assistant.catalogue import Card, Section
from assistant.evaluate import figures, fit_answers, sets
from assistant.fitting import asks_number, fits, nearest
from assistant.passages import Sentence
from assistant.reading import read_cards, words
from domain.words import LANGUAGES, Language

BRANCH = Path(__file__).parents[2] / "demo/branch.yaml"
SETS = Path(__file__).parents[2] / "assistant/evaluate"
ISLAND = SETS / "island"


@pytest.mark.parametrize(
    ("question", "told", "answers"),
    [
        ("quantas viagens faz por dia?", "A balsa leva 40 minutos e faz 11 viagens por dia.", True),
        ("quantas pessoas cabem?", "A balsa leva 40 minutos e faz 11 viagens por dia.", False),
        ("how many crossings are there?", "The crossing takes 35 minutes.", False),
        ("how many hens can I keep?", "Hens are allowed, up to 6; cockerels are not.", True),
        ("how many nights may a visitor stay?", "Visitors pay £11 a night.", False),
        ("em quantas vezes posso pagar?", "Paga em até 60 vezes.", True),
        ("em quantas vezes posso pagar?", "A licença anual custa R$ 210,00.", False),
        ("¿cuántos árboles tengo que plantar?", "Por cada árbol que se saca hay que plantar 2.", True),
        ("quantos anos de pesca preciso ter?", "Para quem vive da pesca e mora aqui há 2 anos.", False),
        ("quantos anos de ilha preciso ter?", "Para quem mora na ilha há 2 anos.", True),
        ("de quantos em quantos dias ele vem?", "Ele vem a cada 15 dias.", True),
        ("quanto de pensão ele paga?", "Não se paga nada.", False),
        ("¿cuánto cuesta el carné de salud?", "Se exige carné de salud.", False),
        ("how much is it?", "It is free.", True),
        ("qual o desconto?", "Gratuito.", False),
        ("quantos minutos antes devo chegar?", "A balsa leva 40 minutos.", False),
        ("quantos dias antes posso desmarcar?", "Desmarque com 2 dias de antecedência.", True),
        ("quantos dias demora?", "Sai na hora.", True),
        ("onde eu recebo o dinheiro?", "É uma ajuda em dinheiro, por 3 a 5 meses.", False),
        ("onde fica?", "O cemitério fica na estrada do farol.", True),
        ("where do I pay?", "Visitors pay £11 each.", False),
        ("quando religam a água?", "A religação custa R$ 45,00, cobrada na conta.", False),
        ("¿cuándo es el sorteo?", "El sorteo es en noviembre.", True),
        ("when will it come?", "It is sent as soon as you have paid.", True),
        ("o que levar?", "Traga um documento.", True),
        ("a visita na escola custa quanto?", "Escolas podem pedir uma visita.", False),
        ("as aulas extras saem por quanto?", "O curso pede 70% de acertos.", False),
        ("as aulas extras saem por quanto?", "Cada aula custa R$ 30,00.", True),
        ("é urgente, sai em quanto tempo?", "Casos urgentes em 48 horas.", True),
        ("e o exame, pago aonde?", "O exame é feito em clínica sorteada.", False),
        ("onde eu busco?", "A foto é tirada no guichê.", False),
        ("onde eu busco?", "O crachá é entregue no Setor de Feiras.", True),
        ("com quantos dias de antecedência reservo?", "As salas são reservadas por até 3 horas por dia.", False),
    ],
)
def test_a_number_has_to_be_of_what_is_asked_for(question: str, told: str, answers: bool) -> None:
    assert fits(question, told) is answers


def test_of_two_times_the_one_that_shares_a_word_is_said() -> None:
    told = ["La respuesta tarda 20 días hábiles.", "Quien no renueva en 60 días pierde el lugar."]
    assert nearest("¿cuántos días tardan en responder?", told) == [True, False]
    assert nearest("¿cuántos días son?", told) == [True, True]
    assert nearest("¿y después?", told) == [True, True]


FEES = Card(
    "id",
    "Identidade",
    (
        Section("requirement", "Foto 3x4 recente"),
        Section("fee", "A segunda via custa R$ 62,00."),
        Section("answer", "Sim, as vagas estão no aplicativo.", ("tem vagas no aplicativo?",)),
    ),
)


def test_the_price_of_a_paper_is_not_that_of_the_service() -> None:
    assert passages.find(FEES, "quanto custa a foto?") is None
    found = passages.find(FEES, "quanto custa?")
    assert found is not None and found.text == "A segunda via custa R$ 62,00."


def test_what_is_written_down_for_another_question_tells_no_number() -> None:
    assert passages.find(FEES, "quantas vagas tem?") is None
    found = passages.find(FEES, "tem vagas no aplicativo?")
    assert found is not None and found.text.startswith("Sim")


class Alike:
    """An encoder that finds one sentence alike to whatever is asked."""

    def __init__(self, told: str) -> None:
        self._told = told

    def __call__(self, said: str) -> Sequence[float]:
        return [0.0]

    def tells(self, card: Card, question: str) -> Sentence:
        return Sentence("description", self._told, frozenset())


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("how much is it to take a bike over?", True),
        ("how much is it for a motorbike?", False),
        ("is a bike welcome aboard?", True),
    ],
)
def test_what_is_alike_in_meaning_answers_with_a_number_only_of_what_is_named(question: str, known: bool) -> None:
    told = "A bike costs £4 each way."
    card = Card("ferry", "Ferry", (Section("description", f"It sails at noon. {told}"),))
    assert answer(card, question, "?", Alike(told)).known is known


Sets = Iterable[tuple[Path, Path, Language]]  # questions, the catalogue that is asked, and its language


def counted(asked: Sets) -> Counter[str]:
    """How the questions of all these are answered together."""
    counts = Counter[str]()
    for path, catalogue, language in asked:
        assistant = Assistant(read_cards(catalogue, language), words(language))
        found = [(each, assistant.answer(each.s, each.q)) for each in sets.questions(path)]
        counts.update(figures.of_questions([(each, told.text, told.known) for each, told in found]))
    return counts


def traps() -> Sets:
    for path in sorted((SETS / "traps").glob("*.json")):
        name, language = path.name.split(".")[:2]
        catalogue = BRANCH if name == "demo" else SETS / name / "catalogue.json"
        catalogue = ISLAND / f"catalogue.{language}.json" if name == "island" else catalogue
        yield path, catalogue, next(each for each in LANGUAGES if each == language)


@pytest.mark.parametrize(("language", "right"), [("pt_BR", 20), ("en", 16), ("es", 18)])
def test_on_an_island_of_near_misses_nothing_is_wrong(language: Language, right: int) -> None:
    counts = counted([(ISLAND / f"questions.{language}.json", ISLAND / f"catalogue.{language}.json", language)])
    assert counts["wrong"] == 0 and counts["unanswerable_handled"] == counts["unanswerable"] >= 16
    assert counts["right"] >= right


def test_in_traps_nothing_is_wrong_and_refusing_everything_does_not_win() -> None:
    counts = counted(traps())
    assert counts["wrong"] == 0 and counts["unanswerable_handled"] == counts["unanswerable"] == 26
    assert counts["right"] >= 25


def test_among_snares_little_is_wrong_and_it_gets_no_more() -> None:
    """Two in three of these tempt: something near stands in the card. The aim is none; this is what is reached."""
    counts = counted(fit_answers.snares())
    assert counts["wrong"] <= 3 and counts["unanswerable"] - counts["unanswerable_handled"] <= 17
    assert counts["right"] >= 60


def test_what_people_ask_in_their_own_words_is_answered_more_often_than_before() -> None:
    """Before concerns 208 of 841 were answered rightly, 25 wrongly, and 14 of 277 near misses were answered."""
    counts = counted(fit_answers.asked())
    assert counts["right"] >= 350
    assert counts["wrong"] <= 23 and counts["unanswerable"] - counts["unanswerable_handled"] <= 14


def test_the_island_has_its_cards_and_enough_questions_in_each_language() -> None:
    asked = {language: sets.questions(ISLAND / f"questions.{language}.json") for language in LANGUAGES}
    for language, questions in asked.items():
        services = {card.id for card in read_cards(ISLAND / f"catalogue.{language}.json", language)}
        assert {each.s for each in questions} == services
        assert all(each.must for each in questions if each.answerable)
    assert sum(map(len, asked.values())) >= 120


@given(st.text(), st.text())
def test_no_words_break_it(question: str, told: str) -> None:
    assert fits(question, told) in (True, False)
    assert asks_number(question) in (True, False)
    assert nearest(question, [told]) == [True]
