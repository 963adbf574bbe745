"""Rules 26, 27, 30, 31, 33, 34 and 44: what belongs to one citizen, and that all of it goes with them."""

from __future__ import annotations

import gc
import json
import logging
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.showing.shown import Inputs
from kiosk.speech.narrator import LOUDNESS
from kiosk.visit import Entry, Page, Visit
from tests.accessibility.hearing import Listened
from tests.accessibility.pages import CPF, LANGUAGES, spots
from tests.ui.harness import REPOSITORY, process_events
from tests.ui.totem import PT, Totem

pytestmark = pytest.mark.ui


def type_cpf(listened: Listened, digits: str = CPF) -> list[str]:
    """Digit by digit on the totem's entry page; what was heard."""
    listened.totem.view_model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    listened.hear()
    heard = []
    for digit in digits:
        listened.totem.stage.hand.type(digit)
        heard += listened.hear()
    return heard


def test_26_digits_are_counted_and_not_said_to_the_room(listened: Listened) -> None:
    listened.press(Qt.Key.Key_F4)
    heard = type_cpf(listened, "529")
    assert len(heard) == 3 and "3" in heard[-1]
    for digit in ("cinco", "dois", "nove"):
        assert digit not in " ".join(heard)


def test_26_who_types_is_told_first_that_the_room_hears_the_keys(listened: Listened) -> None:
    listened.press(Qt.Key.Key_F4)
    listened.hear()
    listened.totem.view_model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    listened.narrator.look()
    assert listened.totem.stage.clipped() == [], "it is seen as well"
    assert listened.hear()[0].startswith("Com fones de ouvido")
    listened.totem.view_model.go(Visit(Page.ENTRY, entry=Entry.NUMBER))
    assert "fones de ouvido" not in listened.hears()
    listened.plug()
    listened.totem.view_model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    assert "fones de ouvido" not in listened.hears()


def test_26_keys_keep_their_names_once_they_are_typed(listened: Listened) -> None:
    listened.press(Qt.Key.Key_F4)
    type_cpf(listened, "2")
    listened.go_to("2")
    assert listened.hear()[-1].startswith("2.")


def test_26_in_headphones_each_is_said_by_itself(listened: Listened) -> None:
    listened.plug()
    heard = type_cpf(listened, "529")
    assert [word for word in heard if word in ("cinco", "dois", "nove")] == ["cinco", "dois", "nove"]
    assert all("529" not in text for text, _, _ in listened.kept.said + listened.passing.said)


def test_26_no_file_ever_holds_the_whole_of_it(listened: Listened) -> None:
    listened.plug()
    type_cpf(listened)
    listened.press(Qt.Key.Key_F2)
    listened.hear()
    bare = ["".join(filter(str.isdigit, text)) for text, _, _ in listened.kept.said + listened.passing.said]
    assert [digits for digits in bare if CPF[:4] in digits] == []


def booking(listened: Listened) -> str:
    """All that is heard on the page with one's appointments."""
    spot = next(spot for spot in spots(listened.totem) if spot.name == "booking")
    spot.show(listened.totem)
    listened.hear()
    heard = []
    for _ in listened.totem.stage.controls():
        listened.press(Qt.Key.Key_Down)
        heard += listened.hear()
    return " ".join(heard)


def test_27_an_appointment_is_said_to_headphones_only(listened: Listened) -> None:
    listened.press(Qt.Key.Key_F4)
    aloud = booking(listened)
    assert "Carteira de identidade" not in aloud
    assert "só a você" in aloud
    listened.press(Qt.Key.Key_F4)
    listened.plug()
    assert "Carteira de identidade" in booking(listened)


def test_27_its_files_are_kept_for_nobody(listened: Listened) -> None:
    listened.plug()
    booking(listened)
    assert any("Carteira" in text for text, _, _ in listened.passing.said)
    assert not any("Carteira" in text for text, _, _ in listened.kept.said)


def test_30_everything_goes_back_after_each_visit(listened: Listened) -> None:
    totem = listened.totem
    listened.plug()
    totem.tap("English")
    totem.view_model.look(high_contrast=True, large_text=True, low=True, curtain=True)
    listened.press(Qt.Key.Key_F8, Qt.Key.Key_F8)
    listened.press(Qt.Key.Key_Home)
    inputs, theme = totem.view_model.inputs, totem.stage.screen.theme
    assert inputs.looks == Inputs().looks and inputs.language == "pt_BR"
    assert (theme.property("scheme"), theme.property("largeText")) == ("light", False)
    listened.press(Qt.Key.Key_Down)  # the next citizen, headphones still in
    assert listened.speaker.percent == LOUDNESS
    assert "Fone conectado" in listened.hears()


def test_31_the_picture_can_be_off_with_headphones(listened: Listened) -> None:
    totem = listened.totem
    listened.press(Qt.Key.Key_F4, Qt.Key.Key_F6)
    assert not totem.view_model.inputs.looks.curtain, "whoever stands by could not follow the loudspeaker"
    listened.press(Qt.Key.Key_F4)
    listened.plug()
    listened.press(Qt.Key.Key_F6)
    picture = totem.stage.screen.window.grabWindow()
    size = picture.width(), picture.height()
    assert {picture.pixel(x, y) & 0xFFFFFF for x in range(0, size[0], 40) for y in range(0, size[1] // 3, 40)} == {0}
    listened.go_to(PT.begin)
    listened.press(Qt.Key.Key_Return)
    assert totem.view_model.inputs.visit.page is Page.CATEGORIES, "keys and voice go on"
    assert "Como podemos ajudar?" in listened.hears()


def test_31_a_touch_on_it_does_nothing_and_it_goes_with_the_headphones(listened: Listened) -> None:
    totem = listened.totem
    listened.plug()
    listened.press(Qt.Key.Key_F6)
    totem.stage.hand.tap_at(QPoint(540, 900))
    process_events()
    assert totem.view_model.inputs.visit.page is Page.ATTRACT
    listened.press(Qt.Key.Key_F16)
    assert not totem.view_model.inputs.looks.curtain


def test_33_what_only_the_voice_says_is_seen_as_well(listened: Listened) -> None:
    listened.plug()
    face = listened.totem.stage.screen.part("face")
    assert "As setas" in face.property("caption")
    assert listened.totem.stage.clipped() == []
    listened.press(Qt.Key.Key_F8)
    assert face.property("caption") == "Volume 70 por cento"
    listened.hear()
    assert face.property("caption") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_33_and_everything_else_stands_on_the_page(listened: Listened, language: str) -> None:
    totem = listened.totem
    listened.plug()
    totem.view_model._speak(language)  # type: ignore[arg-type]
    listened.hear()
    for spot in spots(totem):
        if "typed" in spot.news:
            continue  # signs are said one by one
        spot.show(totem)
        seen = " ".join(f"{one.name} {one.description}" for one in totem.stage.hand.tree())
        pages = [text for text in listened.hear() if text not in listened.narrator.asides]
        missing = [
            text for text in pages[:-1] if letters(text.partition(",")[0].partition(". ")[0]) not in letters(seen)
        ]
        assert missing == [], spot.name


def letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def test_44_nothing_of_a_visit_is_left(listened: Listened, caplog: pytest.LogCaptureFixture) -> None:
    totem = listened.totem
    with caplog.at_level(logging.DEBUG):
        listened.plug()
        type_cpf(listened)
        listened.press(Qt.Key.Key_Return)
        totem.work()
        listened.hear()
        totem.wait(61 * 3)
        totem.wait(1)
    inputs = totem.view_model.inputs
    assert inputs.visit.page is Page.ATTRACT
    assert (inputs.typed, inputs.looked, inputs.issued, inputs.bookings) == ("", "", None, ())
    assert CPF not in caplog.text and "529.982.247-25" not in caplog.text
    face = totem.stage.screen.part("face")
    shown = [str(face.property(name)) for name in ("typed", "number", "service", "caption", "state")]
    assert shown == [""] * 5
    assert CPF not in json.dumps([str(one) for one in totem.stage.names()])


def test_44_nothing_keeps_the_visit_alive_in_memory(listened: Listened) -> None:
    listened.plug()
    type_cpf(listened, "11144477735")  # nobody else's in this run
    listened.press(Qt.Key.Key_Home)
    gc.collect()
    held = [one for one in gc.get_objects() if type(one) is Inputs and one.typed.startswith("111")]
    assert held == []


def test_44_files_of_what_was_said_go_with_the_visit(tmp_path: Path) -> None:
    from tests.accessibility.hearing import FakePlayer, FakeVoice
    from ui.speech.speaker import Speaker

    folder = tmp_path / "passing"
    folder.mkdir()
    (folder / "left by a crash.wav").write_bytes(b"RIFF")
    speaker = Speaker(FakeVoice(tmp_path), FakeVoice(folder), FakePlayer())  # type: ignore[arg-type]
    assert not folder.exists(), "what a crash left goes at the next start"
    folder.mkdir()
    (folder / "a.wav").write_bytes(b"RIFF")
    speaker.forget()
    assert not folder.exists(), "so that a voice which is being ended has nowhere to leave a file"


def test_44_what_is_typed_has_no_place_on_the_disk(totem: Totem) -> None:
    """A crash leaves what is on the disk, and the totem's database has no column for it."""
    columns = re.findall(
        r'"(\w+)": (?:str|int|float|bytes)', (REPOSITORY / "kiosk/alone/memory.py").read_text(encoding="utf-8")
    )
    assert not {"cpf", "typed", "booking", "looked"} & set(columns)
    totem.view_model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    totem.stage.hand.type(CPF)
    assert totem.server.commands == [] and totem.printer.papers == {}
