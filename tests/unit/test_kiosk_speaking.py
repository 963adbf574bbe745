"""What speech mode says of a screen, as a table: what is new, what is held, and what only headphones hear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.branch import Language
from kiosk.showing.shown import Inputs
from kiosk.speech.sentences import Words, aloud, echo, everything, personal, said, sight, without
from kiosk.visit import Entry, Page, Visit
from ui.eye import Seen

WORDS = Words("Button", "Chosen", "Not now", "{place} of {count}.", "For you alone.", "A choice for you alone.")
PLAIN = Seen("StaticText", "Bring your card", "", 0, 0, 9, 9, False, False, True, False)
TITLE = replace(PLAIN, role="Heading", name="How can we help?")
CLOCK = replace(PLAIN, name="10:05")
CARD = replace(PLAIN, role="Button", name="Identity card", description="up to 5 min", focusable=True)
HELD = replace(CARD, name="Passport", description="", focused=True)
SCREEN = [TITLE, PLAIN, CLOCK, CARD, HELD]


def test_a_new_page_is_said_whole_and_then_what_is_held() -> None:
    now = sight(("services",), SCREEN, WORDS)
    assert said(sight((), [], WORDS), now) == [
        "How can we help?",
        "Bring your card.",
        "10:05.",
        "Passport. Button. 2 of 2.",
    ]
    assert everything(now) == said(sight((), [], WORDS), now)


def test_what_stood_on_the_page_before_is_not_said_again_but_its_heading_is() -> None:
    before, now = sight(("one",), SCREEN, WORDS), sight(("two",), SCREEN, WORDS)
    assert said(before, now) == ["How can we help?", "Passport. Button. 2 of 2."]


def test_a_clock_is_no_news() -> None:
    before = sight(("one",), SCREEN, WORDS)
    assert said(before, sight(("one",), [TITLE, PLAIN, replace(CLOCK, name="10:06"), CARD, HELD], WORDS)) == []


def test_a_countdown_in_what_is_held_is_no_news() -> None:
    before = sight(("one",), [replace(HELD, description="closes in 20 s")], WORDS)
    assert said(before, sight(("one",), [replace(HELD, description="closes in 19 s")], WORDS)) == []


def test_keys_with_digits_are_told_apart() -> None:
    one, two = replace(HELD, name="1"), replace(CARD, name="2", description="")
    before = sight(("one",), [one, two], WORDS)
    now = sight(("one",), [replace(one, focused=False), replace(two, focused=True)], WORDS)
    assert said(before, now) == ["2. Button. 2 of 2."]


def test_what_appears_is_said_and_where_one_is() -> None:
    news = replace(PLAIN, role="AlertMessage", name="Take your ticket", description="It waits below.")
    before = sight(("one",), SCREEN, WORDS)
    now = sight(("one",), [*SCREEN, news], WORDS)
    assert said(before, now) == ["Take your ticket. It waits below.", "Passport. Button. 2 of 2."]


def test_a_button_that_cannot_be_used_says_so() -> None:
    back = replace(CARD, name="Back", description="", focusable=False, enabled=False)
    assert sight(("one",), [back], WORDS).texts == ("Back. Not now.",)


def test_what_is_withheld_is_not_said_whatever_stands_between_its_digits() -> None:
    typed = replace(PLAIN, name="529.982.247-25")
    booked = replace(HELD, name="Passport renewal")
    now = sight(("one",), [typed, booked], WORDS, withheld=("52998224725", "Passport renewal"))
    assert everything(now) == ["For you alone.", "A choice for you alone. 1 of 1."]


def test_what_is_being_typed_is_left_to_the_echo() -> None:
    assert without([replace(PLAIN, name="7K3M"), CARD], {"7K3M"}) == [CARD]
    assert echo("7", "7K", "pt_BR") == ["K"]
    assert echo("", "52", "en") == ["five", "two"]
    assert echo("52", "5", "en") == []


def test_what_is_about_one_person() -> None:
    for entry, hidden in {Entry.CPF: True, Entry.CODE: True, Entry.NUMBER: False, Entry.SEARCH: False}.items():
        inputs = Inputs(visit=Visit(Page.ENTRY, entry=entry), typed="123")
        assert (personal(inputs) == {"123"}) is hidden, entry


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("P 0 4 2", "pt_BR", "P, zero, quatro, dois"),
        ("P 0 4 2", "es", "P, cero, cuatro, dos"),
        ("até\u00a05\u00a0min", "pt_BR", "até 5 min"),
        ("10–15", "en", "10-15"),
    ],
)
def test_as_the_voice_reads_it(text: str, language: Language, words: str) -> None:
    assert aloud(text, language) == words
