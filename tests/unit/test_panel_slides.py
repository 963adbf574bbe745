"""Which part of the playlist is on: by the clock alone, so that panels agree."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.branch import Text
from domain.panels import Clock, Notice, Picture, Slide, Waits, When
from panel.slides import NOTHING, in_pieces, notices, on_now
from tests.branches import NOON, text

LOCAL = NOON.astimezone(ZoneInfo("America/Sao_Paulo"))
PICTURE = Picture(file="park.jpg", words=text("park"), seconds=10)
NOTICE = Notice(title=text("title"), words=text("words"), seconds=5)
URLS = {"park.jpg": "file:///park.jpg"}


def kinds(playlist: tuple[Slide, ...], pictures: dict[str, str] = URLS, has_waits: bool = True) -> set[str]:
    moments = (LOCAL + timedelta(seconds=place) for place in range(60))
    return {on_now(playlist, moment, "pt_BR", pictures, has_waits).kind for moment in moments}


def test_each_slide_has_its_seconds_in_turn() -> None:
    playlist = (PICTURE, NOTICE, Clock(seconds=15))
    begin = next(LOCAL + timedelta(seconds=place) for place in range(30) if (LOCAL.timestamp() + place) % 30 == 0)
    seen = [on_now(playlist, begin + timedelta(seconds=place), "en", URLS, True).kind for place in range(30)]
    assert seen == ["picture"] * 10 + ["notice"] * 5 + ["clock"] * 15
    shown = on_now(playlist, begin + timedelta(seconds=12), "en", URLS, True)
    assert (shown.title, shown.words) == ("title (en)", "words (en)")
    assert on_now(playlist, begin, "es", URLS, True).source == "file:///park.jpg"


def test_what_cannot_be_shown_takes_nobodys_time() -> None:
    assert kinds((PICTURE, NOTICE), pictures={}) == {"notice"}
    assert kinds((Waits(), NOTICE), has_waits=False) == {"notice"}
    assert kinds((Waits(), NOTICE)) == {"waits", "notice"}
    assert kinds((PICTURE,), pictures={}) == {""} == kinds(())


def test_what_is_not_due_is_left_out() -> None:
    tomorrow = Clock(when=When(first="2026-03-03"))
    assert kinds((tomorrow, NOTICE)) == {"notice"}


def test_a_strip_shows_the_notices_that_are_due() -> None:
    later = Notice(title=Text("x"), words=Text("y"), when=When(hours=("13:00-14:00",)))
    assert notices((NOTICE, PICTURE, later), LOCAL, "es") == (("title (es)", "words (es)"),)


@given(st.floats(0, 4 * 365 * 86_400))
def test_something_is_on_at_every_moment(passed: float) -> None:
    assert on_now((PICTURE, NOTICE), LOCAL + timedelta(seconds=passed), "pt_BR", URLS, False) != NOTHING


def test_a_long_notice_stands_on_a_strip_in_pieces_that_can_be_read_from_afar() -> None:
    words = "Das 8h às 17h, em todas as unidades. Leve um documento. Leve também o cartão de vacinas, se você o tem."
    assert in_pieces("Vacinação", "No sábado.", 40) == ("Vacinação: No sábado.",)
    assert in_pieces("", "No sábado.", 40) == ("No sábado.",)
    assert in_pieces("Vacinação no sábado", words, 60) == (
        "Vacinação no sábado",
        "Das 8h às 17h, em todas as unidades. Leve um documento.",
        "Leve também o cartão de vacinas, se você o tem.",
    )
    assert in_pieces("", words, 40)[-2:] == ("Leve também o cartão de vacinas, se …", "você o tem.")


@given(st.text(max_size=40), st.text(max_size=300), st.integers(40, 120))
def test_no_piece_is_longer_than_the_strip_and_no_word_is_lost(title: str, words: str, letters: int) -> None:
    pieces = in_pieces(title, words, letters)
    assert all(len(piece) <= letters for piece in pieces)
    said = "".join(piece.removesuffix(" …") for piece in pieces)
    kept = [letter for letter in title + words if letter.isalnum()]
    assert [letter for letter in said if letter.isalnum()] == kept
