"""The second look at a question: what many small signs together speak for, and what they speak against."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import answering, asking, choosing, opposing, passages, weighing
from assistant.catalogue import Card, Section
from assistant.evaluate import fit_answers
from assistant.likening import NEAR, alike, told_as
from assistant.parts import units
from assistant.question import taken_apart
from assistant.reading import read_cards
from assistant.spelling import sound, sounds
from assistant.weighing import Against, For

BRANCH = Path(__file__).parents[2] / "demo/branch.yaml"
PERMIT = Card(
    "permit",
    "Licença da barraca",
    (
        Section(
            "description",
            "Autoriza vender em barraca. É para maiores de 18 anos. Traga identidade e comprovante de endereço. "
            "A taxa é de R$ 31,00 por mês. Baixo risco sai na hora. Nos outros casos leva 12 dias. "
            "É proibido vender bebida alcoólica. Quem faz trabalho doméstico pede em até 40 dias, os outros em até 70. "
            "A licença nova vale por 2 anos. Retira-se o crachá na sala 9 do mercado.",
        ),
    ),
)


@pytest.mark.parametrize(
    ("question", "asks", "tells"),
    [
        ("já paguei tudo, em quantos dias volta?", "em quantos dias volta?", "ja paguei tudo"),
        ("Trabalhei lá. Posso pedir?", "posso pedir", "trabalhei la"),
        ("quanto custa, é pra minha mãe", "quanto custa", "e pra minha mae"),
        ("", "", ""),
    ],
)
def test_what_asks_is_told_from_the_story(question: str, asks: str, tells: str) -> None:
    clause, story = asking.clauses(question)
    assert (clause.rstrip("?"), story) == (asks.rstrip("?"), tells)


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("quanto custa a segunda via", {"money"}),
        ("quanto tempo demora", {"wait"}),
        ("ate que dia posso pedir", {"until"}),
        ("onde eu pego o cracha", {"place"}),
        ("vale por quantos anos", {"valid"}),
        ("cuanto vale la licencia", {"money"}),
        ("que papel eu trago", {"papers"}),
        ("how old must i be", {"age"}),
        ("quantos por cento de desconto", {"share"}),
        ("a guia do mes e de quanto", {"money"}),
        ("de quanto vai ser cada parcela", {"get"}),
        ("quanto em dinheiro vem em cada parcela", {"get"}),
        ("posso vender cerveja", set()),
    ],
)
def test_a_question_wants_a_kind_of_thing(asked: str, kinds: set[str]) -> None:
    assert asking.kinds(asked) == kinds


@pytest.mark.parametrize(
    ("kind", "sentence", "tells"),
    [
        ("money", "A taxa é de R$ 31,00.", True),
        ("wait", "Menores de 16 anos vêm com a mãe.", False),
        ("wait", "Nos outros casos leva 12 dias.", True),
        ("age", "Atualize a cada 2 anos.", False),
        ("age", "Para quem tem 16 anos ou mais.", True),
        ("valid", "Fica pronta em 10 dias.", False),
        ("valid", "Two photos taken in the last 6 months.", False),
        ("valid", "The licence lasts 2 years.", True),
        ("place", "Para quem mora aqui.", False),
        ("place", "Na sala 9.", True),
        ("papers", "Traga a identidade.", True),
    ],
)
def test_a_sentence_tells_a_kind_of_thing(kind: str, sentence: str, tells: bool) -> None:
    assert asking.tells(kind, sentence) is tells


def test_words_of_one_sort_are_alike_and_other_words_are_not() -> None:
    assert alike(sound("cerveja"), sound("alcoolica")) >= NEAR
    assert alike(sound("pintar"), sound("pintura")) >= NEAR
    assert alike(sound("racao"), sound("operacao")) == 0
    assert sound("domestico") in told_as(sounds("trabalhei em casa de família"))


def test_opposite_cases_are_told_apart() -> None:
    assert opposing.opposite("a identidade nova vale ate quando", "o rg antigo vale ate 2032.")
    assert not opposing.opposite("o rg antigo", "o rg antigo vale ate 2032.")
    assert opposing.opposite("perdi o cartao, quanto e", "a primeira via e gratuita.")
    assert not opposing.opposite("perdi o cartao, quanto e", "a primeira via e gratuita, e se perdeu custa 18.")
    assert opposing.within("minha placa termina em 8", "placas de final 6 a 0") == 1
    assert opposing.within("minha placa termina em 8", "placas de final 1 a 5") == -1
    assert opposing.within("espero ha 8 meses", "leva de 2 a 6 meses") == 0
    assert opposing.too_old("tenho 68 anos", "se a pessoa tem menos de 16 anos")
    assert opposing.too_old("meu filho de 16 perdeu", "por crianssas de ate 12 anos responde quem assinou")
    assert not opposing.too_old("meu filho de 12 perdeu", "por crianssas de ate 12 anos responde quem assinou")
    assert "risco" in opposing.denied("nao e de baixo risco".split())
    assert not opposing.denied("quanto custa no balcao".split())


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("nao tenho conta de luz, o que levo?", "cpf. comprovante de endereco, de preferencia a conta de luz.", True),
        ("o que levo no lugar da certidao?", "traga a certidao de nascimento.", True),
        ("nao tenho certidao, o que levo?", "traga a certidao de nascimento ou a identidade.", False),
        ("i don't have a bill, what do i bring?", "proof of address. those who have no bill sign a statement.", False),
        ("nao tenho carro, o que levo?", "traga a certidao de nascimento.", False),
        ("o que levo?", "traga a certidao de nascimento.", False),
    ],
)
def test_a_paper_that_is_lacking_is_not_demanded_as_if_nothing_were_said(question: str, told: str, lacks: bool) -> None:
    assert opposing.lacking(question, told) is lacks


def test_who_lacks_a_paper_is_not_told_to_bring_it() -> None:
    card = Card("aid", "Cadastro", (Section("requirement", "CPF"), Section("requirement", "Conta de luz recente")))
    assert answering.told(card, "que papel eu levo?") is not None
    assert answering.told(card, "não tenho conta de luz, que papel eu levo?") is None


def test_a_price_is_told_with_for_whom_there_is_none_and_no_other_price() -> None:
    permit = "R$ 148,00 por ano. Gratuito para atividades de baixo risco."
    card = Card("permit", "Alvará", (Section("description", "Autoriza a loja."), Section("fee", permit)))
    found = answering.told(card, "quanto é a taxa por ano?")
    assert found is not None and found.text == permit


@pytest.mark.parametrize(
    ("fee", "question"),
    [
        ("O boleto vence em 5 dias.", "Quando vence o boleto?"),
        ("O banco fica na sala 12.", "Onde fica o banco?"),
        ("O boleto vale 30 dias. Gratuito para idosos.", "quanto tempo vale o boleto?"),
    ],
)
def test_what_stands_with_the_fee_and_tells_of_something_else_is_an_answer_too(fee: str, question: str) -> None:
    card = Card("pay", "Pagamento", (Section("description", "Aqui se paga."), Section("fee", fee)))
    found = answering.told(card, question)
    assert found is not None and found.text == fee.split(" Gratuito", maxsplit=1)[0]


_PIECES = st.sampled_from(
    [*(each for card in read_cards(BRANCH, "pt_BR") for part in card.sections for each in part.text.split("\n"))]
)
_KINDS = st.sampled_from(["description", "summary", "fee", "deadline", "requirement", "answer"])
_ASKED = st.lists(st.sampled_from("quanto quando onde como posso não tenho o boleto 16 anos grátis paga é".split()))


@given(st.lists(st.tuples(_KINDS, _PIECES), min_size=1, max_size=5), _ASKED)
def test_whatever_stands_where_in_a_card_no_question_breaks_it(parts: list[tuple[str, str]], asked: list[str]) -> None:
    card = Card("any", "Qualquer", tuple(Section(kind, text) for kind, text in parts))
    found = answering.answer(card, " ".join(asked) + "?", "?")
    every = [each.text for each in passages.sentences(card)]
    assert all(each.text in every for each in (*found.sentences, *found.near))


def test_what_is_not_sure_is_no_answer_and_may_be_shown_as_a_help() -> None:
    branch = read_cards(BRANCH, "pt_BR")
    card = next(each for each in branch if each.id == "unemployment-insurance")
    found = answering.answer(card, "quem pediu demissão tem direito?", "ask at the desk")
    assert (found.known, found.text) == (False, "ask at the desk") and "Quem pede demissão" in found.perhaps
    none = answering.answer(card, "what is the wifi password?", "ask at the desk")
    assert (none.known, none.near, none.perhaps) == (False, (), "")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("tô com pressa, quanto é a taxa?", "31,00"),
        ("posso vender cerveja na barraca?", "proibido"),
        ("onde pego o crachá?", "sala 9"),
    ],
)
def test_a_fresh_question_is_answered_by_the_sentence_of_its_kind_and_case(question: str, told: str) -> None:
    found = answering.told(PERMIT, question)
    assert found is not None and told in found.text


@pytest.mark.parametrize(
    "question",
    [
        "quanto custa a barraca nova de alumínio?",
        "onde fica o estacionamento?",
        "meu vizinho pode usar?",
        "e o sol?",
        "de quanto vai ser a multa?",
    ],
)
def test_what_the_card_does_not_say_is_refused(question: str) -> None:
    assert answering.told(PERMIT, question) is None


PASS = Card(
    "pass",
    "Passe do ônibus",
    (
        Section("description", "Estudantes pagam metade."),
        Section("requirement", "Documento com foto"),
    ),
)


@pytest.mark.parametrize("case", ["sou estrangeiro", "meu pai morreu", "é da minha empresa", "sou professora"])
def test_the_ordinary_papers_are_not_those_of_a_case_that_the_card_does_not_name(case: str) -> None:
    found = answering.told(PASS, "que documentos levo?")
    assert found is not None and found.text == "Documento com foto."
    assert answering.told(PASS, f"{case}, que documentos levo?") is None


def test_a_right_is_told_of_those_only_whom_its_sentence_or_the_cards_name_names() -> None:
    told = "Dá meia passagem nos ônibus a alunos que moram a mais de 1 quilômetro da escola. Traga documento."
    card = Card("pass", "Bilhete do ônibus", (Section("description", told),))
    found = answering.told(card, "aluno tem direito à meia passagem?")
    assert found is not None and "meia passagem" in found.text
    assert answering.told(card, "professor tem direito à meia passagem?") is None
    named = Card("pass", "Bilhete do professor", card.sections)
    assert answering.told(named, "professor tem direito à meia passagem?") is not None


def test_free_is_never_told_without_what_is_paid_after_all() -> None:
    card = next(each for each in read_cards(BRANCH, "en") if each.id == "identity-card")
    found = answering.told(card, "is the card free?")
    assert found is not None and "is free" in found.text and "A replacement costs R$ 62.00." in found.text
    mixed = Card("rg", "Identidade", (Section("fee", "A primeira via é gratuita. Leve a certidão de nascimento."),))
    bare = answering.told(mixed, "quanto custa a identidade?")
    assert bare is not None and bare.text == "A primeira via é gratuita."
    first = Card("pass", "Passe", (Section("fee", "O primeiro passe é gratuito. O segundo passe custa R$ 9,00."),))
    only = answering.told(first, "quanto custa o primeiro passe?")
    assert only is not None and only.text == "O primeiro passe é gratuito."


def test_what_rules_find_is_told_only_where_signs_speak_for_it() -> None:
    branch = read_cards(BRANCH, "pt_BR")
    card = next(each for each in branch if each.id == "voter-registration")
    over = "quem tem mais de 70 ainda é obrigado a votar?"
    assert passages.find(card, over) is not None
    assert answering.told(card, over) is None, "a fine for who did not vote says nothing of them"
    assert answering.told(card, "quanto custa?") is not None


def test_what_is_broken_is_not_the_first() -> None:
    branch = read_cards(BRANCH, "en")
    card = next(each for each in branch if each.id == "identity-card")
    found = answering.answer(card, "I need another one, mine broke. Is it free?", "ask at the desk")
    assert "first CIN card is free" not in f"{found.text} {found.perhaps}"


def test_a_denied_case_takes_no_answer_of_the_other() -> None:
    fast = next(each for unit in units(PERMIT) for each in unit.sentences if "Baixo risco" in each.text)
    assert weighing.of_another_case(taken_apart(PERMIT, "não é de baixo risco, quanto tempo leva?"), [fast])
    assert not weighing.of_another_case(taken_apart(PERMIT, "é de baixo risco, quanto tempo leva?"), [fast])


def test_shares_are_shares_and_the_surest_is_said_first() -> None:
    weighed = weighing.weigh(PERMIT, taken_apart(PERMIT, "quanto é a taxa?"))
    shares = choosing.shares_of(weighed)
    assert shares and 0 < sum(shares.values()) < 1
    assert max(shares, key=lambda number: shares[number]) in choosing.best(weighed, shares)
    assert choosing.best(weighed, {}) == ()


def test_little_words_and_type_words_name_nothing() -> None:
    assert taken_apart(PERMIT, "quanto custa?").naming == []
    assert taken_apart(PERMIT, "quanto custa a foto?").naming == [sound("foto")]


def test_nothing_of_what_was_asked_is_kept() -> None:
    answering.told(PERMIT, "quanto custa a foto?")
    answering.forget()
    assert alike.cache_info().currsize == 0


@given(st.text())
def test_no_question_breaks_it(question: str) -> None:
    found = choosing.choose(PERMIT, weighing.weigh(PERMIT, taken_apart(PERMIT, question)))
    assert found is None or found.text


def test_what_is_right_more_often_weighs_more() -> None:
    silent = (0.0,) * len(Against._fields)
    nothing = (0.0,) * len(For._fields) + (1.0, *silent[1:])
    telling = (1.0, *(0.0,) * (len(For._fields) - 1), *silent)
    empty = (0.0, 1.0, *(0.0,) * (len(For._fields) - 2), *silent)
    cases = [fit_answers.Case((telling, empty, nothing), (True, False, False))] * 3
    found = fit_answers.fit(cases)
    assert found[0] > 0 > found[1] and found[len(For._fields)] < 0


FINED = Card(
    "library",
    "Carteira da biblioteca",
    (
        Section("description", "Com ela você leva livros para casa."),
        Section("requirement", "Comprovante de pagamento da multa, se atrasou a devolução de um livro"),
        Section("fee", "Gratuito."),
    ),
)


@pytest.mark.parametrize(
    ("question", "free"), [("quanto custa?", True), ("atrasei a devolução, vou ter que pagar?", False)]
)
def test_free_is_not_told_to_who_may_be_fined(question: str, free: bool) -> None:
    found = answering.told(FINED, question)
    assert (found is not None and found.text == "Gratuito.") is free
