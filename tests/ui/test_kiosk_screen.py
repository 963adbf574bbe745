"""The totem as citizens meet it: by touch, by keyboard, by screen reader, in three languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.priority import Group
from printer.spool import JobState
from tests.branches import branch, service
from tests.ui.harness import process_events
from tests.ui.totem import PORTRAIT, PT, Totem, to_priority

pytestmark = pytest.mark.ui
OpenTotem = Callable[..., Totem]


def test_a_simple_branch_takes_three_touches(open_totem: OpenTotem) -> None:
    totem = open_totem(PORTRAIT, branch((service("vacina"), service("exame", "B")))).meet()
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
