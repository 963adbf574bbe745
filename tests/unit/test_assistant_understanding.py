"""The assistant knows words however they are spelled, what comes before every service, and which card is meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import vocabulary
from assistant.assistant import Assistant
from assistant.catalogue import Card, Section, of_branch, of_json
from assistant.confidence import judge
from assistant.emergency import Kind, kind_of
from assistant.retrieval import Index
from assistant.spelling import sounds
from domain.document import read

DEMO = read((Path(__file__).parents[2] / "demo/branch.yaml").read_text(encoding="utf-8"))
INDEX = Index(of_branch(DEMO, "pt_BR"))
ASSISTANT = Assistant(INDEX.cards, {"unsure": "?"})


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("Bolsa Família", "bolça familia"),
        ("alvará", "auvará"),
        ("emprego", "enprego"),
        ("certidão", "certidao"),
        ("licença do serviço", "licenca do servico"),
        ("quitação", "kitaçao"),
        ("você também não", "vc tb n"),
        ("oi", "oiiiiii"),
    ],
)
def test_words_that_sound_alike_are_alike(right: str, typed: str) -> None:
    assert sounds(right) == sounds(typed)


@pytest.mark.parametrize(("one", "other"), [("água", "luz"), ("12", "22"), ("CPF", "RG")])
def test_words_that_sound_different_are_different(one: str, other: str) -> None:
    assert sounds(one) != sounds(other)


@given(st.text())
def test_nothing_that_can_be_typed_breaks_it(typed: str) -> None:
    assert kind_of(typed) in (None, *Kind)
    assert len(INDEX.rank(typed)) == len(DEMO.services) + len(DEMO.not_here)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("socorro meu pai tá tendo um infarto", Kind.HEALTH),
        ("o prédio está pegando fogo", Kind.FIRE),
        ("meu marido me bateu ontem", Kind.VIOLENCE),
        ("estão me ameaçando lá fora", Kind.DANGER),
        ("bate na criança todo dia", Kind.CHILDREN),
        ("não quero mais viver", Kind.DESPAIR),
        ("máquina de merda", Kind.ABUSE),
        ("my father fainted", Kind.HEALTH),
        ("mi marido me pega", Kind.VIOLENCE),
        ("alguém da minha família desmaiou", Kind.HEALTH),
        ("he is not breathing", Kind.HEALTH),
        ("mi mamá se cayó y no responde", Kind.HEALTH),
        ("there is a fire", Kind.FIRE),
        ("hay humo", Kind.FIRE),
        ("someone is following me", Kind.DANGER),
        ("tiene una pistola", Kind.DANGER),
        ("tô com medo do meu marido", Kind.VIOLENCE),
        ("my boyfriend is violent", Kind.VIOLENCE),
        ("mi pareja me golpea", Kind.VIOLENCE),
        ("they are hitting a child", Kind.CHILDREN),
        ("I don't want to live anymore", Kind.DESPAIR),
        ("no quiero vivir más", Kind.DESPAIR),
        ("I was fired", None),
        ("me robaron la billetera", None),
        ("fui mal atendido e passei mal bocado", None),
        ("bateram no meu carro", None),
        ("afogado em dívidas", None),
        ("minha bolsa bloqueou", None),
        ("quero o auto de vistoria do bombeiro contra incêndio", None),
        ("roubaram minha carteira", None),
        ("meu pai morreu, preciso da certidão", None),
        ("cortaram minha água", None),
        ("me autuaram por cortar um pinheiro", None),
        ("tenho vontade de me cortar", Kind.DESPAIR),
        ("estou me cortando", Kind.DESPAIR),
        ("minha mãe caiu e não responde", Kind.HEALTH),
        ("a moça do lado não responde", Kind.HEALTH),
        ("o fórum não responde", None),
        ("a bomba de alimentação da minha filha quebrou", None),
        ("deixaram uma bomba ali", Kind.DANGER),
    ],
)
def test_what_goes_before_every_service(said: str, kind: Kind | None) -> None:
    assert kind_of(said) is kind


@pytest.mark.parametrize(
    ("said", "service"),
    [
        ("minha indentidade venceu", "identity-card"),
        ("meu cpf ta bloqueado e nao consigo abrir conta", "cpf"),
        ("mudei de cidade e quero votar aqui", "voter-registration"),
        ("me mandaram embora semana passada", "unemployment-insurance"),
        ("carterinha do onibus pra idozo", "senior-travel-card"),
        ("to devendo uns impostos antigos", "debt-negotiation"),
        ("cortaram a agua la de casa", "water-and-sewage"),
    ],
)
def test_a_service_is_found_in_the_citizens_own_words(said: str, service: str) -> None:
    assert INDEX.rank(said)[0].card.id == service


@pytest.mark.parametrize(
    ("said", "place"),
    [("vaga na creche", "school"), ("renovar cnh", "driving-licence"), ("me aposentar", "social-security")],
)
def test_what_is_done_elsewhere_is_said_so(said: str, place: str) -> None:
    offer = ASSISTANT.offer(said)
    assert offer.elsewhere is not None and offer.elsewhere.id == place
    assert not offer.sure and all(card.here for card in offer.cards)


def test_what_nobody_offers_is_far_from_everything() -> None:
    assert not any(ASSISTANT.offer(said).sure for said in ("quero uma pizza", "qual o sentido da vida", "asdfgh", ""))


def test_a_card_that_speaks_of_what_no_office_does_is_not_about_it() -> None:
    cards = (Card("cook", "Curso de pizza", (Section("description", "Aprenda a fazer pizza."),)), *INDEX.cards)
    assert not any(match.meant for match in Index(cards).rank("quero comer pizza"))


def test_a_single_word_leads_to_the_card_of_the_thing_that_it_hints_at() -> None:
    roads = Card("roads", "Estrada vicinal", (Section("description", "Segunda a sexta."),))
    others = (Card("books", "Biblioteca", (Section("description", "Livros."),)), Card("dogs", "Castração", ()))
    best = Index((*others, roads)).rank("quanta lama")[0]
    assert best.card is roads and best.score > 0.04


def test_nothing_is_told_by_a_word_that_sounds_like_one_that_tells_nothing() -> None:
    """As "unha" would send every Spanish "una" to the doctor."""
    single = {pattern.parts[0] for pattern in vocabulary.patterns() if len(pattern.parts) == 1}
    assert single & vocabulary.fillers() == {"sus"}  # Spanish for "your", and a name here too common to lose


def test_a_long_name_is_known_by_its_initials() -> None:
    card = Card("art", "Anotação de responsabilidade técnica", (Section("description", "De obras."),))
    assert Index((card, *INDEX.cards)).rank("a erre tê")[0].card is card


def test_only_what_a_cards_name_or_aliases_tell_of_makes_sure() -> None:
    """A text that mentions a thing by the way does not own it: who means it may need another office."""
    text = "Passaporte, viagem internacional."
    mentions = Card("mentions", "Mesa dois", (Section("description", text),))
    owns = Card("owns", "Passaporte", (Section("description", text),))
    assert not judge(Index((mentions, INDEX.cards[0])), "tirar passaporte").sure
    assert judge(Index((owns, INDEX.cards[0])), "tirar passaporte").sure


def test_who_swears_and_says_what_they_need_is_helped() -> None:
    offer = ASSISTANT.offer("máquina idiota, perdi minha identidade")
    assert offer.fixed is None and offer.cards[0].id == "identity-card"
    for abuse in ("vai tomar no cu", "filho da puta"):
        assert ASSISTANT.offer(abuse).fixed is Kind.ABUSE, abuse


def test_a_plain_catalogue_is_read_with_its_aliases() -> None:
    content = '{"services": [{"id": "a", "nome": "Poda", "texto": "Árvore na rua"}], "aliases": {"a": ["galho caído"]}}'
    assert of_json(content.encode()) == (
        Card("a", "Poda", (Section("description", "Árvore na rua"),), ("galho caído",)),
    )
