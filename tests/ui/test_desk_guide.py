"""Procedures beside the work: found without a server, opened by a key, confirmed once, and never in the way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from msgspec.structs import replace

from domain import commands as c
from domain.procedures import Reader
from tests.branches import NOON
from tests.ui.desk_articles import CARD, LAW, TAX, article
from tests.ui.desk_stage import CROWD, DeskStage, OpenDesk, a_day, desks
from ui.application import Application

pytestmark = pytest.mark.ui
SOL = c.Actor("sol", c.Role.SUPERVISOR)


@pytest.fixture
def open_desk(application: Application) -> Iterator[OpenDesk]:
    with desks(application) as open_one:
        yield open_one


def with_articles(open_desk: OpenDesk, actor: c.Actor | None = None) -> DeskStage:
    """A desk of somebody for whom there are articles, fetched."""
    day = a_day(*CROWD)
    day.do(c.OpenCounter(day.id(), "counter-3"), actor or c.Actor("ana", c.Role.ATTENDANT))
    desk = open_desk(day, at=None)
    desk.server.articles = [CARD, LAW, TAX]
    if actor is not None:
        desk.server.actor = actor
    desk.sign_in()
    desk.aside.work()
    return desk


def titles(desk: DeskStage) -> list[str]:
    """The articles in the list, as they are spoken, up to the first comma."""
    return [seen.name.partition(",")[0] for seen in desk.controls() if seen.role == "ListItem"]


def guide(desk: DeskStage, name: str) -> object:
    return desk.screen.part("guideFace").property(name)


def test_a_key_opens_it_and_what_is_to_be_read_stands_first(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    assert guide(desk, "unread") == 1
    assert any("1 procedimento novo para ler" in name for name in desk.names())
    desk.key("Ctrl+M")
    assert titles(desk) == ["Quando alguém se exalta", "IPTU 2026: isenção", "Segunda via da carteira de identidade"]
    assert "Novos: leia, por favor" in desk.names()
    desk.key("Escape")
    assert guide(desk, "open") is False
    desk.press("F2")  # the keyboard is where it was
    assert desk.shown("number") != ""


def test_what_is_about_who_is_in_front_stands_first(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.press("F2")  # who is older than eighty, for property tax
    desk.key("Ctrl+M")
    assert titles(desk) == ["IPTU 2026: isenção", "Quando alguém se exalta", "Segunda via da carteira de identidade"]
    assert desk.names().index("Para " + str(desk.shown("service"))) < desk.names().index("Novos: leia, por favor")


def test_typing_finds_beginnings_of_words_with_and_without_accents(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    for typed, found in (("isencao", "IPTU 2026: isenção"), ("cert fotog", "Segunda via da carteira de identidade")):
        desk.hand.type(typed)
        desk.until(lambda found=found: titles(desk) == [found])
        desk.key("Ctrl+A")
    desk.hand.type('"" NEAR * (')
    desk.until(lambda: titles(desk) == [])
    desk.key("Ctrl+A")
    desk.hand.type("nada disso aqui")
    desk.until(lambda: titles(desk) == ["Segunda via da carteira de identidade"])  # not all words, so any of them
    desk.key("Return")
    assert guide(desk, "title") == "Segunda via da carteira de identidade"
    assert any("<script>" in text for text in desk.texts() if isinstance(text, str)) is False
    assert any("script" in name for name in desk.names())
    desk.key("Escape")
    assert titles(desk) == ["Segunda via da carteira de identidade"]  # what was searched for is still there


def test_it_is_confirmed_once_and_the_server_told(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    desk.tap("Quando alguém se exalta, para ler")
    desk.tap("Li este procedimento")
    assert any(name.startswith("Você confirmou") and "servidor" in name for name in desk.names())
    assert guide(desk, "unread") == 0
    desk.aside.work()
    assert desk.server.confirmed == [("calm", 1)]
    assert "Você confirmou que leu isto." in desk.names()
    desk.later = timedelta(minutes=5)
    desk.desk.tick()
    desk.aside.work()
    assert desk.server.confirmed == [("calm", 1)]


def test_without_a_server_it_is_read_and_confirmed_and_told_later(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.server.lose()
    desk.key("Ctrl+M")
    desk.tap("Quando alguém se exalta, para ler")
    desk.tap("Li este procedimento")
    desk.aside.work()
    assert desk.server.confirmed == [] and guide(desk, "unread") == 0
    desk.server.come_back()
    desk.later = timedelta(seconds=61)
    desk.desk.tick()
    desk.aside.work()
    assert desk.server.confirmed == [("calm", 1)]


def test_what_is_new_comes_by_itself_and_what_is_withdrawn_goes(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    desk.tap("Quando alguém se exalta, para ler")
    newer = replace(LAW, heading=replace(LAW.heading, version=2, title="Quando alguém grita"), body="Chame ajuda.")
    desk.server.articles = [CARD, newer]
    desk.later = timedelta(seconds=61)
    desk.desk.tick()
    desk.aside.work()
    assert guide(desk, "title") == "Quando alguém grita" and "Chame ajuda." in desk.names()
    desk.server.articles = [CARD]
    desk.later = timedelta(seconds=122)
    desk.desk.tick()
    desk.aside.work()
    assert titles(desk) == ["Segunda via da carteira de identidade"]


def test_a_minute_passes_between_two_questions(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    for seconds in range(1, 60):
        desk.later = timedelta(seconds=seconds)
        desk.desk.tick()
    assert desk.aside.waiting == []


def test_where_there_is_room_it_stands_beside_the_work(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.screen.window.setProperty("width", 1000)
    desk.key("Ctrl+M")
    desk.press("F2")  # calls, while the guide is open
    assert desk.shown("number") != "" and guide(desk, "open") is True
    call, search = (desk.hand.find(name) for name in ("Atender", "Procurar nos procedimentos"))
    assert call.x + call.width <= search.x
    desk.key("Escape")
    assert guide(desk, "open") is False


def test_where_there_is_none_no_key_acts_past_it(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    for key in ("F2", "F6", "F8", "Ctrl+P", "F7", "Shift+F12"):
        desk.press(key)
    assert desk.shown("number") == "" and desk.shown("sheet") == "" and desk.shown("page") == "desk"


def test_who_supervises_sees_who_has_read_it(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk, SOL)
    desk.server.who = (Reader("ana", "Ana", NOON), Reader("beto", "Beto"))
    desk.key("Ctrl+M")
    desk.tap("Quando alguém se exalta, para ler")
    desk.tap("Quem leu isto?")
    desk.aside.work()
    assert {"Ana: 02/03/2026 12:00", "Beto: ainda não"} <= set(desk.names())


def test_an_attendant_is_not_shown_who_has_read_it(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    desk.tap("Quando alguém se exalta, para ler")
    assert "Quem leu isto?" not in desk.names()


def test_the_next_person_confirms_for_themselves(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    desk.tap("Quando alguém se exalta, para ler")
    desk.key("Ctrl+M")
    desk.press("Shift+F12")
    assert guide(desk, "here") is False
    desk.server.actor = SOL
    desk.server.articles = [CARD, LAW, TAX]
    desk.sign_in()
    desk.aside.work()
    desk.press("Return")
    desk.key("Ctrl+M")
    assert guide(desk, "article") == "" and guide(desk, "unread") == 1


def test_a_body_that_is_long_scrolls_by_the_keyboard(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    long = article("long", "Longo", "\n\n".join(f"Parágrafo {number}." for number in range(80)), must_read=True)
    desk.server.articles.append(long)
    desk.later = timedelta(seconds=61)
    desk.desk.tick()
    desk.aside.work()
    desk.key("Ctrl+M")
    desk.tap("Longo, para ler")
    for _ in range(20):
        desk.key("PgDown")
    assert "Parágrafo 79." in desk.names()
    desk.key("Tab")
    focused = desk.hand.focused()
    assert focused is not None and focused.name == "Li este procedimento"


# --- a disk that is slow


def test_a_slow_disk_holds_up_no_key_and_what_was_typed_last_is_found(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    desk.shelf.held = True
    every = titles(desk)
    for typed in ("cert fotog", "isencao"):
        desk.key("Ctrl+A")
        desk.hand.type(typed)
    assert titles(desk) == every
    desk.key("Return")  # nothing of what is no answer to it
    desk.shelf.waiting.reverse()  # what was typed first is answered last
    desk.shelf.work()
    assert titles(desk) == ["IPTU 2026: isenção"] and guide(desk, "title") == ""
    desk.key("Return")
    desk.shelf.work()
    assert guide(desk, "title") == "IPTU 2026: isenção"


def test_an_article_whose_words_come_late_is_opened_only_where_it_is_still_wanted(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    desk.shelf.held = True
    desk.tap("Quando alguém se exalta, para ler")
    desk.screen.part("guideFace").back.emit()  # type: ignore[attr-defined]
    desk.shelf.work()
    assert guide(desk, "article") == ""
    desk.tap("Quando alguém se exalta, para ler")
    desk.tap("IPTU 2026: isenção, Imposto do imóvel (IPTU)")
    desk.shelf.waiting.reverse()
    desk.shelf.work()
    assert guide(desk, "title") == "IPTU 2026: isenção"


def test_what_is_confirmed_on_a_slow_disk_is_theirs_who_confirmed_it(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    desk.tap("Quando alguém se exalta, para ler")
    desk.shelf.held = True
    desk.tap("Li este procedimento")
    assert guide(desk, "unread") == 1  # it is not kept yet
    desk.key("Ctrl+M")
    desk.press("Shift+F12")
    desk.server.actor = SOL
    desk.sign_in()
    desk.shelf.work()
    desk.aside.work()
    desk.shelf.work()
    branch = desk.server.day.room.branch.id
    assert desk.library.untold(branch, "ana") == (("calm", 1),) and desk.library.untold(branch, "sol") == ()
    assert guide(desk, "unread") == 1 and desk.server.confirmed == []


def test_what_the_server_said_to_one_person_is_not_told_to_the_next(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.shelf.held = True
    desk.later = timedelta(seconds=61)
    desk.desk.tick()
    desk.aside.work()  # and the disk has not said yet what Ana has confirmed
    desk.press("Shift+F12")
    desk.server.actor = SOL
    desk.sign_in()
    desk.shelf.work()
    assert guide(desk, "unread") == 0  # of Sol only the server knows that
    desk.aside.work()
    desk.shelf.work()
    assert guide(desk, "unread") == 1


def test_what_this_computer_keeps_is_there_without_a_server(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.press("Shift+F12")
    desk.server.actor = SOL
    desk.sign_in()  # and the server's answer about procedures does not come
    desk.press("Return")
    desk.key("Ctrl+M")
    assert titles(desk) == ["IPTU 2026: isenção", "Quando alguém se exalta", "Segunda via da carteira de identidade"]


def test_a_disk_that_fails_is_said_and_stops_nothing(open_desk: OpenDesk) -> None:
    desk = with_articles(open_desk)
    desk.key("Ctrl+M")
    desk.library.close()
    desk.tap("Quando alguém se exalta, para ler")
    assert (guide(desk, "article"), guide(desk, "failed")) == ("calm", True)
    desk.tap("Li este procedimento")
    assert guide(desk, "unread") == 1
    desk.key("Escape")
    desk.hand.type("isencao")
    desk.until(lambda: guide(desk, "failed") is True)
    assert len(titles(desk)) == 3
