"""How the totem's pages are composed: nothing under a button, rows of one height, no word or number left over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace as replace_struct
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from domain.agenda import Found
from domain.appointments import Standing
from domain.branch import Language
from domain.commands import IssueTicket
from domain.help_calls import HelpCall, HelpKind
from domain.later import LONG
from domain.priority import Group
from domain.wait import WaitRange
from kiosk.chat.talk import Mode, Talk
from kiosk.issuing import Issued, Progress
from kiosk.libras.clips import Clip
from kiosk.opening import Opening, Why
from kiosk.visit import Entry, Page, Visit
from printer.status import Condition, PrinterStatus
from tests.ui.harness import Stage, _in_sight, _texts, process_events
from tests.ui.totem import LANDSCAPE, MORNING, PORTRAIT, SMALL, Totem
from ui.appearance import Appearance
from ui.hand import Seen

pytestmark = pytest.mark.ui
Open = Callable[..., Totem]
HIGH = Appearance(size=(1920, 1080), screen_inches=43)
TOMORROW = Opening(Why.HOURS, 1, "08:00", "2026-03-03")
THURSDAY = Opening(Why.HOURS, 3, "08:00", "2026-03-05")
FULL = Opening(Why.QUOTA, 3, "08:00", "2026-03-05")


@pytest.fixture
def dressed(open_totem: Open) -> Open:
    """Opens a totem in a language and with looks."""

    def one(appearance: Appearance = PORTRAIT, language: Language = "pt_BR", *looks: str) -> Totem:
        totem = open_totem(appearance).meet()
        totem.view_model._speak(language)
        totem.view_model.look(**dict.fromkeys(looks, True))
        return totem

    return one


def show(totem: Totem, visit: Visit, **news: object) -> Stage:
    """Put a page on the screen."""
    totem.view_model.change(visit=visit, **news)
    process_events()
    return totem.stage


def faults(stage: Stage) -> list[str]:
    return stage.clipped() + stage.torn() + stage.covered() + stage.too_small() + stage.overlapping()


def control(stage: Stage, name: str) -> Seen:
    return next(seen for seen in stage.controls() if seen.name == name)


def words(stage: Stage, text: str) -> QQuickItem:
    return next(item for item in _texts(stage.screen.window.contentItem()) if item.property("text") == text)


def ticket(totem: Totem, progress: Progress, number: str = "", group: Group = Group.PRIORITY) -> Issued:
    command = IssueTicket(totem.day.id(), "identity-card", group)
    totem.day.do(command)
    made = replace_struct(totem.day.room.tickets[command.id], ahead=3, wait=WaitRange(15, 25))
    made = replace_struct(made, number=number) if number else made
    return Issued(made, "https://vez.example/t/x", progress, Condition.READY, in_mouth=True)


@pytest.mark.parametrize("language", ["pt_BR", "en", "es"])
@pytest.mark.parametrize("appearance", [PORTRAIT, LANDSCAPE, SMALL], ids=["tall", "wide", "small"])
@pytest.mark.parametrize("looks", [(), ("large_text",)], ids=["plain", "large"])
def test_the_ticket_has_no_words_under_its_buttons(
    dressed: Open, language: Language, appearance: Appearance, looks: tuple[str, ...]
) -> None:
    totem = dressed(appearance, language, *looks)
    for progress in Progress:
        for left in (0, 17):
            stage = show(totem, Visit(Page.TICKET), issued=ticket(totem, progress), seconds_left=left)
            assert faults(stage) == [], (progress, left)


def test_the_last_seconds_do_not_move_the_ticket(dressed: Open) -> None:
    totem = dressed(PORTRAIT, "es", "large_text")
    issued = ticket(totem, Progress.PRINTED)
    before = control(show(totem, Visit(Page.TICKET), issued=issued), "Listo")
    after = control(show(totem, Visit(Page.TICKET), issued=issued, seconds_left=17), "Listo")
    assert (after.y, after.height) == (before.y, before.height)
    assert "17" in after.description and "Esta pantalla se cierra" in after.description


@pytest.mark.parametrize("appearance", [PORTRAIT, LANDSCAPE, SMALL], ids=["tall", "wide", "small"])
@pytest.mark.parametrize("number", ["AK017", "MW088", "A1"])
def test_the_number_is_as_large_as_it_fits(dressed: Open, appearance: Appearance, number: str) -> None:
    totem = dressed(appearance)
    stage = show(totem, Visit(Page.TICKET), issued=ticket(totem, Progress.PRINTED, number))
    assert stage.clipped() + stage.torn() == []


@pytest.mark.parametrize("language", ["pt_BR", "en", "es"])
@pytest.mark.parametrize("appearance", [PORTRAIT, LANDSCAPE, HIGH], ids=["tall", "wide", "high"])
@pytest.mark.parametrize("looks", [(), ("large_text",), ("large_text", "low")], ids=["plain", "large", "large low"])
def test_when_it_opens_again_stays_in_its_card(
    dressed: Open, language: Language, appearance: Appearance, looks: tuple[str, ...]
) -> None:
    totem = dressed(appearance, language, *looks)
    for again in (TOMORROW, THURSDAY, FULL):
        shut = {each.id: again for each in totem.branch.services}
        for visit in (Visit(Page.CATEGORIES), Visit(Page.SERVICES, category="documents")):
            assert faults(show(totem, visit, openings=shut, assistant=True)) == [], (again, visit.page)


def test_the_first_screen_says_that_everything_is_closed_and_until_when(dressed: Open) -> None:
    totem = dressed()
    every = {each.id: TOMORROW for each in totem.branch.services}
    assert "Retire sua senha aqui" in show(totem, Visit(), openings=dict(list(every.items())[1:])).names()
    names = show(totem, Visit(), openings=every).names()
    assert "Estamos fechados agora" in names and "abre amanhã, 08:00" in names
    assert "Retire sua senha aqui" not in names
    full = show(totem, Visit(), openings=dict.fromkeys(every, FULL)).names()
    assert "As senhas de agora já foram entregues" in full


@pytest.mark.parametrize("appearance", [PORTRAIT, LANDSCAPE, SMALL], ids=["tall", "wide", "small"])
@pytest.mark.parametrize("language", ["pt_BR", "en", "es"])
def test_the_first_screen_fits_whatever_it_says(dressed: Open, appearance: Appearance, language: Language) -> None:
    totem = dressed(appearance, language, "large_text")
    shut = dict.fromkeys((each.id for each in totem.branch.services), TOMORROW)
    for news in ({"online": False, "told": True}, {"printer": PrinterStatus(Condition.PAPER_OUT)}, {"openings": shut}):
        plain = {"online": True, "printer": None, "openings": {}}
        assert show(totem, Visit(), **{**plain, **news}).clipped() == [], news


def test_the_hand_and_the_words_of_the_first_button_stand_on_one_line(dressed: Open) -> None:
    stage = show(dressed(PORTRAIT, "es", "large_text"), Visit())
    found = words(stage, "Toque para empezar")
    row = found.parentItem()
    middle = [item.mapToScene(QPointF(0, item.height() / 2)).y() for item in row.childItems()]
    assert max(middle) - min(middle) <= 2


@pytest.mark.parametrize("appearance", [PORTRAIT, SMALL], ids=["27in", "21in"])
@pytest.mark.parametrize("language", ["pt_BR", "en", "es"])
def test_coming_back_later_has_its_place_with_large_letters_and_low_buttons(
    dressed: Open, appearance: Appearance, language: Language
) -> None:
    totem = dressed(appearance, language, "large_text", "low")
    service = totem.branch.services[0].id
    stage = show(totem, Visit(Page.PRIORITY, service=service), waits={service: (14, WaitRange(10, LONG))})
    later = {"pt_BR": "Voltar mais tarde", "en": "Come back later", "es": "Volver más tarde"}[language]
    assert control(stage, later).y >= 1920 * 0.38 and faults(stage) == []


def test_choices_beside_each_other_are_of_one_height(dressed: Open) -> None:
    large = dressed(LANDSCAPE, "en", "large_text")
    stage = show(large, Visit(Page.CHECKLIST, service="identity-card", need=1))
    said = ("Yes, I have it", "No, I do not have it", "I do not need it")
    assert len({control(stage, name).height for name in said}) == 1
    stage = show(large, Visit(Page.PRIORITY, service="identity-card"), waits={})
    assert control(stage, "Priority by law").height == control(stage, "Blood donor").height
    low = show(dressed(PORTRAIT, "pt_BR", "low"), Visit(Page.WHY, rated="A017", score=9))
    assert len({control(low, name).height for name in ("Tempo de espera", "Resolveram o que eu precisava")}) == 1


def test_a_button_alone_in_its_row_has_all_of_it(dressed: Open, tmp_path: Path) -> None:
    totem = dressed(LANDSCAPE)
    call = HelpCall("c", "totem-1", HelpKind.FEELS_UNWELL, MORNING, "totem-1", told=2, going="ana", answered_at=MORNING)
    stage = show(totem, Visit(Page.CATEGORIES), panel="help", call=call)
    assert control(stage, "Não preciso mais de ninguém").width == control(stage, "Entendi").width
    assert "Ler mais" not in stage.names(), "what to do stands there whole beside the call"
    still = dressed(replace(LANDSCAPE, reduced_motion=True))
    clip = Clip(tmp_path / "x.mp4", {"pt_BR": "Escolha."})
    stage = show(still, Visit(Page.CATEGORIES), clips={"categories": clip}, panel="libras")
    assert control(stage, "Continuar").width > 1920 * 0.8


def test_nothing_stands_for_words_that_are_not_there(dressed: Open) -> None:
    missing = Visit(Page.MISSING, service="identity-card", need=4, have=(1, 2), missing=(3, 4))
    stage = show(dressed(), missing)
    empty = [item for item in _texts(stage.screen.window.contentItem()) if not item.property("text").strip()]
    facts = [item.parentItem().parentItem().property("label") for item in empty if item.parentItem().parentItem()]
    assert [label for label in facts if label] == []


def test_a_heading_in_the_middle_leaves_no_word_alone(dressed: Open) -> None:
    stage = show(dressed(), Visit(Page.SORRY, service="cpf"), trouble="failed")
    found = words(stage, "Agora não é possível emitir esta senha")
    assert found.property("lineCount") == 2
    assert found.property("contentWidth") < found.width() * 0.75


def test_a_number_stays_with_its_unit(dressed: Open) -> None:
    stage = show(dressed(PORTRAIT, "es", "large_text"), Visit(Page.CATEGORIES), seconds_left=20)
    assert any("20\u00a0s" in seen.description for seen in stage.hand.tree())


def test_a_day_far_away_has_its_month_in_words(dressed: Open) -> None:
    booked = Found("b", "identity-card", MORNING + timedelta(days=40), Standing.BOOKED, None)
    for language, day in (("en", "11 April"), ("pt_BR", "11 de abril"), ("es", "11 de abril")):
        stage = show(dressed(PORTRAIT, language), Visit(Page.BOOKING), bookings=(booked,))
        assert any(day in seen.description for seen in stage.controls()), language


def test_what_is_found_says_what_it_is_about(dressed: Open) -> None:
    stage = show(dressed(), Visit(Page.ENTRY, entry=Entry.SEARCH), typed="CARTEIRA")
    assert words(stage, "Primeira ou segunda via da sua identidade").isVisible() and faults(stage) == []


def test_three_low_choices_on_a_wide_screen_stand_in_one_row(dressed: Open) -> None:
    totem = dressed(HIGH, "pt_BR", "large_text", "low")
    for visit in (Visit(Page.CATEGORIES), Visit(Page.SERVICES, category="work")):
        stage = show(totem, visit)
        line = 1080 * 0.38
        cards = [seen for seen in stage.controls() if line - 1 <= seen.y < line + 60 and seen.height > 60]
        assert len(cards) == 3 and faults(stage) == [], visit.page


@pytest.mark.parametrize("appearance", [PORTRAIT, LANDSCAPE], ids=["tall", "wide"])
@pytest.mark.parametrize("language", ["pt_BR", "es"])
def test_what_a_model_writes_is_in_sight_with_large_letters(
    dressed: Open, appearance: Appearance, language: Language
) -> None:
    totem = dressed(appearance, language, "large_text")
    talk = Talk(1, "quanto?", Mode.ANSWER, "identity-card", ("cpf", "information"), text="São R$ 62,00.", known=True)
    visit = Visit(Page.REPLY, talk=replace(talk, written=("Custa R$ 62,00.",)))
    for writing in (1, 0):
        stage = show(totem, visit, writing=writing)
        window = stage.screen.window.contentItem()
        assert _in_sight(words(stage, "Custa R$ 62,00."), window.mapRectToScene(window.boundingRect())), writing
