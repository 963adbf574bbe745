"""Rules 15 to 18: the tactile keypad."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.visit import Entry, Page, Visit
from tests.accessibility.hearing import Listened
from tests.accessibility.pages import spots
from tests.ui.harness import process_events
from tests.ui.totem import PT, Totem, to_priority
from ui.hand import Seen
from ui.keys import DEFAULT, Does, KeyMapWrong, Keypad, Steady, read_keys

pytestmark = pytest.mark.ui
TO_A_TICKET = (PT.begin, "Documentos e informações", "Carteira de identidade", PT.take, "Sem prioridade")


def test_15_a_ticket_with_the_keypad_alone(listened: Listened) -> None:
    totem = listened.totem
    for name in TO_A_TICKET:
        listened.go_to(name)
        listened.press(Qt.Key.Key_Return)
    totem.work()
    assert totem.stage.hand.is_there("Sua senha é")
    listened.press(Qt.Key.Key_Home)
    assert totem.view_model.inputs.visit.page is Page.ATTRACT


def test_15_back_and_help_have_keys_of_their_own(listened: Listened) -> None:
    totem = listened.totem
    totem.tap(PT.begin, "Documentos e informações")
    listened.press(Qt.Key.Key_F1)
    assert totem.view_model.inputs.panel == "help"
    listened.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert totem.view_model.inputs.visit.page is Page.CATEGORIES


def test_15_a_key_does_no_more_than_its_button(listened: Listened) -> None:
    totem = listened.totem
    to_priority(totem)
    totem.tap("Sem prioridade")
    totem.work()
    listened.press(Qt.Key.Key_Escape)
    assert totem.view_model.inputs.visit.page is Page.TICKET, "nobody goes back from a ticket"


def test_15_which_key_does_what_is_told_by_the_place(totem: Totem) -> None:
    keys = read_keys("next = F9; choose = 0x1000039; back = F11")  # 0x1000039 is F10
    done: list[Does] = []

    def act(does: Does) -> bool:
        done.append(does)
        return True

    Keypad(totem.stage.screen.window, keys, Steady(0, lambda: 0.0), act, lambda does: None)
    for _ in range(60):
        focused = totem.stage.hand.focused()
        if focused is not None and focused.name == PT.begin:
            break
        totem.stage.key("F9")
    totem.stage.key("F10")
    assert totem.view_model.inputs.visit.page is Page.CATEGORIES
    totem.stage.key("F11")
    assert done == [Does.BACK]


def test_15_a_map_that_cannot_be_meant_is_refused_in_words() -> None:
    assert read_keys("") == read_keys(DEFAULT)
    assert read_keys("repeat = F1")[int(Qt.Key.Key_F1)] is Does.REPEAT, "a key has one meaning, the last one told"
    wrong = {"jump = F1": "nothing that a key can do", "next = Bogus": "no key", "next": "is not like"}
    for text, words in wrong.items():
        with pytest.raises(KeyMapWrong, match=words):
            read_keys(text)
    with pytest.raises(KeyMapWrong, match="one key is both"):
        read_keys("next = F9; back = F9")


def test_16_tab_goes_round_every_page_in_reading_order(totem: Totem) -> None:
    for spot in spots(totem):
        spot.show(totem)
        names = [seen.name for seen in totem.stage.controls()]
        round_trip = totem.stage.tab_round(90)
        start = names.index(round_trip[0])
        assert round_trip == names[start:] + names[:start], spot.name


def test_17_the_focus_is_seen_and_nothing_covers_it(totem: Totem) -> None:
    window = totem.stage.screen.window
    for spot in spots(totem):
        spot.show(totem)
        for _ in range(len(totem.stage.controls())):
            totem.stage.key("Tab")
            focused = totem.stage.hand.focused()
            assert focused is not None, spot.name
            now = window.grabWindow()
            ring = around(focused, now.width(), now.height(), totem)
            seen = [now.pixel(*point) & 0xFFFFFF == 0x10233B for point in ring]
            assert ring and all(seen), (spot.name, focused.name, seen)


def around(seen: Seen, width: int, height: int, totem: Totem) -> list[tuple[int, int]]:
    """Points in the middle of the frame around a control, as far as they are in the window."""
    inside = seen.width == width and seen.height == height  # the warning, whose ring is within the window
    off = round((-3.6 if inside else 0.6) * float(totem.stage.screen.theme.property("pixelsPerMm")))
    left, right, top, bottom = seen.x - off, seen.x + seen.width + off, seen.y - off, seen.y + seen.height + off
    middle, centre = seen.x + seen.width // 2, seen.y + seen.height // 2
    points = [(left, centre), (right, centre), (middle, top), (middle, bottom)]
    return [(x, y) for x, y in points if 0 <= x < width and 0 <= y < height]


def test_18_numbers_come_from_the_keypad(totem: Totem) -> None:
    totem.view_model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    totem.stage.hand.type("529982247")
    assert "".join(filter(str.isdigit, totem.view_model.inputs.typed)) == "529982247"


def test_18_a_key_takes_the_last_one_back(listened: Listened) -> None:
    listened.totem.view_model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    listened.totem.stage.hand.type("52")
    listened.press(Qt.Key.Key_Backspace)
    assert "".join(filter(str.isdigit, listened.totem.view_model.inputs.typed)) == "5"


def test_17_a_button_that_can_be_used_no_more_hands_its_place_on(listened: Listened) -> None:
    totem = listened.totem
    listened.press(Qt.Key.Key_F4)
    totem.view_model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    for digit in "52998224725":
        totem.stage.hand.type(digit)
    listened.go_to("Continuar")
    listened.press(Qt.Key.Key_Return)
    totem.work()
    listened.hear()
    held = totem.stage.hand.focused()
    assert held is not None and held.name == "Apagar", "beside the keys, as it has to be typed again"
    listened.press(Qt.Key.Key_F1)
    listened.go_to("Chamar alguém da equipe")
    listened.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    totem.work()
    totem.tell()
    process_events()
    held = totem.stage.hand.focused()
    assert held is not None and held.name == "Alguém está passando mal", "the other button that is left"
    assert len(totem.server.helped) == 1, "while it is being called, once is enough"
