"""The totem as citizens meet it: by touch, by keyboard, by screen reader, in three languages, large and low."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint

from client.errors import NotAuthenticated, Unreachable
from domain.branch import Language
from domain.priority import Group
from printer.errors import SpoolFailed
from printer.spool import JobState
from printer.status import Condition
from tests.branches import branch, service
from tests.ui.harness import process_events
from tests.ui.totem import LANDSCAPE, PORTRAIT, Totem
from ui.appearance import Appearance
from ui.application import Application

pytestmark = pytest.mark.ui
OpenTotem = Callable[..., Totem]


@dataclass(frozen=True)
class Said:
    """The names by which a citizen finds things, in one language."""

    begin: str
    take: str
    law: str
    person: str
    helped: str
    looks: str
    again: str


SAID: dict[Language, Said] = {
    "pt_BR": Said(
        "Toque para começar", "Retirar senha", "Prioridade por lei", "Para uma pessoa", "Ajuda", "Acessibilidade",
        "Mais opções",
    ),
    "en": Said(
        "Touch to begin", "Take a ticket", "Priority by law", "For a person", "Help", "Accessibility", "More options"
    ),
    "es": Said(
        "Toque para empezar", "Sacar turno", "Prioridad por ley", "Para una persona", "Ayuda", "Accesibilidad",
        "Más opciones",
    ),
}  # fmt: skip
PT = SAID["pt_BR"]


@pytest.fixture
def open_totem(application: Application) -> Iterator[OpenTotem]:
    """Totems that are taken down after the test."""
    totems: list[Totem] = []

    def open_one(appearance: Appearance = PORTRAIT, described: object = None) -> Totem:
        totems.append(Totem(application, appearance, described))  # type: ignore[arg-type]
        return totems[-1]

    yield open_one
    for totem in totems:
        totem.close()


@pytest.fixture
def totem(open_totem: OpenTotem) -> Totem:
    """A totem in portrait that has met its server."""
    return open_totem().meet()


def to_priority(totem: Totem) -> None:
    totem.tap(PT.begin, "Documentos e informações", "Carteira de identidade", PT.take)


def check(totem: Totem, page: str) -> None:
    """Everything fits, is spoken, is large enough and apart from the next."""
    stage = totem.stage
    problems = stage.clipped() + stage.unnamed() + stage.too_small() + stage.overlapping()
    assert problems == [], page


CASES = [
    *((language, appearance, ()) for language in SAID for appearance in (PORTRAIT, LANDSCAPE)),
    ("pt_BR", PORTRAIT, ("low",)),
    ("pt_BR", PORTRAIT, ("large_text", "low", "high_contrast")),
    ("es", PORTRAIT, ("large_text",)),
    ("es", LANDSCAPE, ("large_text", "high_contrast")),
    ("en", LANDSCAPE, ("large_text",)),
]


@pytest.mark.parametrize(("language", "appearance", "looks"), CASES)
def test_every_page_can_be_read_and_touched(
    open_totem: OpenTotem, language: Language, appearance: Appearance, looks: tuple[str, ...]
) -> None:
    totem, said = open_totem(appearance).meet(), SAID[language]
    dress = lambda: [totem.view_model._speak(language), *(totem.view_model._toggle(look) for look in looks)]  # noqa: E731
    totem.arrive("identity-card", 3)
    totem.arrive("property-tax", 2)
    dress()
    check(totem, "attract")
    totem.tap(said.begin)
    check(totem, "categories")
    for step in (category(totem, "documents", language), service_name(totem, "identity-card", language), said.take):
        touch(totem, step, said)
        check(totem, f"after {step}")
    totem.tap(said.law)
    check(totem, "issuing")
    totem.work()
    check(totem, "printing")
    totem.print(JobState.CONFIRMED)
    check(totem, "printed")
    totem.wait(12)
    check(totem, "closing")
    totem.print(JobState.QUEUED, Condition.PAPER_OUT)
    check(totem, "no paper")
    totem.view_model._start_over()
    dress()
    totem.tap(said.begin)
    touch(totem, category(totem, "work", language), said)
    touch(totem, service_name(totem, "small-business", language), said)
    check(totem, "audience")
    totem.tap(said.person)
    check(totem, "instead")
    totem.tap(said.helped)
    check(totem, "help")
    totem.tap(said.looks)
    check(totem, "looks")
    totem.wait(45)
    check(totem, "idle")
    totem.view_model.stir()
    totem.view_model._back()
    totem.lose()
    check(totem, "sorry")


def touch(totem: Totem, name: str, said: Said) -> None:
    """Touch ``name``, turning pages until it is there."""
    for _ in range(5):
        if totem.stage.hand.is_there(name):
            break
        totem.tap(said.again)
    totem.tap(name)


def category(totem: Totem, key: str, language: Language) -> str:
    return next(one.name.in_language(language) for one in totem.branch.categories if one.id == key)


def service_name(totem: Totem, key: str, language: Language) -> str:
    found = totem.branch.service(key)
    assert found is not None
    return found.name.in_language(language)


def test_a_simple_branch_takes_three_touches(open_totem: OpenTotem) -> None:
    totem = open_totem(described=branch((service("vacina"), service("exame", "B")))).meet()
    totem.tap(PT.begin, "vacina", "Sem prioridade")
    totem.work()
    assert "A 0 0 1" in totem.stage.names()


def test_the_number_is_there_at_once_and_the_paper_is_on_its_way(totem: Totem) -> None:
    to_priority(totem)
    totem.tap("80 anos ou mais")
    assert "Um instante, sua senha já vem…" in totem.stage.names()
    totem.work()
    assert {"P 0 0 1", "Imprimindo sua senha…", "Ninguém na sua frente.", "Atendimento preferencial"} <= set(
        totem.stage.names()
    )
    assert [command.group for command in totem.server.commands] == [Group.EIGHTY_PLUS]
    assert len(totem.printer.papers) == 1
    totem.stage.until(lambda: totem.stage.hand.is_there("Código para o celular"))
    totem.print(JobState.CONFIRMED)
    assert "Pegue sua senha na impressora." in totem.stage.names()
    totem.tap("Concluir")
    assert PT.begin in totem.stage.names()


def test_everything_works_from_the_keyboard_alone(totem: Totem) -> None:
    for name in (PT.begin, "Documentos e informações", "Carteira de identidade", PT.take, "Doador de sangue"):
        reach(totem, name)
        totem.stage.key("Return")
    totem.work()
    assert "P 0 0 1" in totem.stage.names()
    assert totem.server.commands[0].group is Group.DONOR


def reach(totem: Totem, name: str) -> None:
    """Tab until ``name`` has the keyboard, and see that the ring is around it."""
    for _ in range(40):
        focused = totem.stage.hand.focused()
        if focused is not None and focused.name == name:
            return
        totem.stage.key("Tab")
    raise AssertionError(f"Tab never came to {name}")


def test_tab_goes_round_in_reading_order_and_arrows_do_the_same(totem: Totem) -> None:
    totem.tap(PT.begin)
    order = totem.stage.tab_round()
    assert order == [seen.name for seen in totem.stage.controls()]
    start = totem.stage.hand.focused()
    totem.stage.key("Down")
    totem.stage.key("Up")
    assert totem.stage.hand.focused() == start


def test_a_page_begins_with_the_focus_on_its_first_control(totem: Totem) -> None:
    reach(totem, PT.begin)
    totem.stage.key("Space")
    focused = totem.stage.hand.focused()
    assert focused is not None and focused.name == "Documentos e informações"


def test_a_finger_leaves_no_ring(totem: Totem) -> None:
    totem.tap(PT.begin, "Documentos e informações")
    assert totem.stage.hand.focused() is None


def test_everything_works_for_a_screen_reader(totem: Totem) -> None:
    for name in (PT.begin, "Documentos e informações", "Carteira de identidade", PT.take, "Sem prioridade"):
        totem.stage.until(lambda name=name: totem.stage.hand.is_there(name))
        totem.stage.hand.speak_press(name)
        process_events()
    totem.work()
    assert any(name.endswith("0 0 1") for name in totem.stage.names())


def test_a_card_says_what_it_is_about_and_how_long_it_takes(totem: Totem) -> None:
    totem.tap(PT.begin, "Documentos e informações")
    totem.wait(1)
    card = totem.stage.hand.find("Carteira de identidade")
    assert card.role == "Button"
    assert "até\u00a05\u00a0min" in card.description


def test_the_language_changes_on_any_page(totem: Totem) -> None:
    totem.tap(PT.begin, "Documentos e informações", "English")
    names = totem.stage.names()
    assert {"Documents and information", "Identity card", "Start over"} <= set(names)
    totem.tap("Identity card", "Take a ticket", "No priority")
    totem.work()
    assert totem.server.commands[0].language == "en"


def test_a_language_on_the_first_screen_begins(totem: Totem) -> None:
    totem.tap("Español")
    assert "¿En qué podemos ayudar?" in totem.stage.names()


def test_a_service_for_companies_offers_a_person_another(totem: Totem) -> None:
    totem.tap(PT.begin, "Trabalho e negócios", "Pequeno negócio e MEI", "Para uma pessoa")
    totem.tap("Trabalho por conta própria", PT.take, "Sem prioridade")
    totem.work()
    assert totem.server.commands[0].service == "self-employment"
    assert totem.server.commands[0].audience == "person"


def test_back_and_start_over(totem: Totem) -> None:
    totem.tap(PT.begin, "Documentos e informações", "Voltar")
    assert "Como podemos ajudar?" in totem.stage.names()
    totem.tap("Voltar")
    assert PT.begin in totem.stage.names()
    to_priority(totem)
    totem.tap("Início")
    assert PT.begin in totem.stage.names()


def test_help_and_looks_come_and_go_over_any_page(totem: Totem) -> None:
    totem.tap(PT.begin, "Ajuda")
    assert "Escolha o que você precisa" in totem.stage.names()
    totem.tap("Acessibilidade", "Alto contraste", "Letras grandes", "Botões mais baixos")
    assert [seen.checked for seen in totem.stage.controls() if seen.name in ("Alto contraste", "Letras grandes")] == [
        True,
        True,
    ]
    totem.tap("Continuar")
    assert "Como podemos ajudar?" in totem.stage.names()


def test_in_reach_mode_nothing_to_touch_is_above_the_line(totem: Totem) -> None:
    totem.view_model._toggle("low")
    for name in (PT.begin, "Documentos e informações", "Carteira de identidade", PT.take):
        line = 1920 * (1 - 0.62)
        above = [seen.name for seen in totem.stage.controls() if seen.y < line - 1 and seen.name != PT.begin]
        assert above == []
        totem.tap(name)


def test_before_a_visit_ends_by_itself_one_touch_keeps_it(totem: Totem) -> None:
    totem.tap(PT.begin, "Documentos e informações")
    totem.wait(39)
    assert "Ainda estou aqui" not in totem.stage.names()
    totem.wait(1)
    assert [seen.name for seen in totem.stage.controls()] == ["Ainda estou aqui"]
    totem.tap("Ainda estou aqui")
    assert "Carteira de identidade" in totem.stage.names()
    totem.wait(39)
    assert "Carteira de identidade" in totem.stage.names()


def test_nothing_of_one_citizen_is_left_for_the_next(totem: Totem) -> None:
    totem.tap("English", "Accessibility", "High contrast", "Large letters")
    totem.wait(60)
    totem.wait(0)
    assert PT.begin in totem.stage.names()
    theme = totem.stage.screen.theme
    assert (theme.property("scheme"), theme.property("largeText")) == ("light", False)


def test_looks_changed_on_the_first_screen_go_back_too(totem: Totem) -> None:
    totem.tap("Acessibilidade", "Alto contraste", "Continuar")
    totem.wait(61)
    assert totem.stage.screen.theme.property("scheme") == "light"


def test_a_lost_answer_is_asked_for_again_and_is_the_same_ticket(totem: Totem) -> None:
    to_priority(totem)
    totem.server.trouble = Unreachable("gone")
    totem.tap("Sem prioridade")
    totem.work()
    assert {"Estamos sem conexão neste momento", "Nada se perdeu: quem já tem senha continua na fila."} <= set(
        totem.stage.names()
    )
    totem.server.trouble = None
    totem.tap("Tentar de novo")
    totem.work()
    assert "Sua senha é" in totem.stage.names()
    assert len({command.id for command in totem.server.commands}) == 1


def test_a_totem_without_its_server_comes_back_by_itself(totem: Totem) -> None:
    totem.tap(PT.begin)
    totem.lose()
    assert "Estamos sem conexão neste momento" in totem.stage.names()
    totem.meet()
    assert "Como podemos ajudar?" in totem.stage.names()


def test_a_totem_that_has_never_met_its_server_is_kind(open_totem: OpenTotem) -> None:
    totem = open_totem()
    totem.tap(PT.begin)
    assert "Estamos sem conexão neste momento" in totem.stage.names()
    totem.lose(unknown=True)
    assert "Este totem ainda não foi cadastrado. Quem já tem senha continua na fila." in totem.stage.names()


def test_a_totem_that_is_no_longer_known_says_so(totem: Totem) -> None:
    to_priority(totem)
    totem.server.trouble = NotAuthenticated("revoked")
    totem.tap("Sem prioridade")
    totem.work()
    assert "Agora não é possível emitir esta senha" in totem.stage.names()


@pytest.mark.parametrize(
    ("state", "title"), [(JobState.FAILED, "O papel não saiu."), (JobState.IN_DOUBT, "Talvez o papel não tenha saído.")]
)
def test_without_paper_the_number_and_the_code_stay(totem: Totem, state: JobState, title: str) -> None:
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    totem.print(state, Condition.PAPER_OUT)
    totem.stage.until(lambda: totem.stage.hand.is_there("Código para o celular"))
    assert title in totem.stage.names()
    totem.wait(31)
    assert "Sua senha é" in totem.stage.names()


def test_a_full_disk_is_trouble_with_the_paper_and_not_with_the_ticket(totem: Totem) -> None:
    totem.printer.trouble = SpoolFailed("full")
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    assert {"Sua senha é", "O papel não saiu."} <= set(totem.stage.names())


def test_a_printer_that_is_faster_than_the_screen(totem: Totem) -> None:
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.executor.waiting.pop(0)()  # the ticket is issued and handed to the printer; the screen has not heard of it
    totem.print(JobState.CONFIRMED)
    assert "Pegue sua senha na impressora." in totem.stage.names()


def test_a_second_touch_is_no_second_ticket(totem: Totem) -> None:
    to_priority(totem)
    at = totem.stage.hand.find("Sem prioridade")
    point = QPoint(at.x + 40, at.y + 40)
    totem.stage.hand.tap_at(point)
    totem.stage.hand.tap_at(point)
    totem.work()
    assert len(totem.server.commands) == 1


def test_who_starts_over_meanwhile_does_not_see_another_s_ticket(totem: Totem) -> None:
    to_priority(totem)
    totem.tap("Sem prioridade", "Início")
    totem.work()
    assert PT.begin in totem.stage.names()
    assert len(totem.printer.papers) == 1


def test_a_touch_that_slides_off_does_nothing(totem: Totem) -> None:
    totem.tap(PT.begin)
    at = totem.stage.hand.find("Documentos e informações")
    totem.stage.hand.tap_at(QPoint(at.x + 50, at.y + 50), slide_to=QPoint(at.x + 50, 1900))
    assert "Como podemos ajudar?" in totem.stage.names()


def test_a_trembling_second_touch_is_ignored(open_totem: OpenTotem) -> None:
    totem = open_totem(replace(PORTRAIT, settle_ms=10_000)).meet()
    totem.tap(PT.begin)
    totem.tap("Documentos e informações")
    assert "Como podemos ajudar?" in totem.stage.names()


def test_what_many_come_for_is_offered_first(totem: Totem) -> None:
    totem.arrive("property-tax", 3)
    totem.tap(PT.begin)
    assert "Mais procurados hoje" in totem.stage.names()
    totem.tap("Imposto do imóvel (IPTU)")
    assert "O que trazer" in totem.stage.names()


def test_the_branch_is_remembered(totem: Totem) -> None:
    assert [welcome.branch.id for welcome in totem.remembered] == ["central-atendimento"]


def test_a_remembered_branch_is_shown_before_the_server_is_there(open_totem: OpenTotem, totem: Totem) -> None:
    other = open_totem()
    other.view_model.restore(totem.remembered[0])
    assert "Central de Atendimento ao Cidadão" in other.stage.names()
    other.view_model.restore(None)
