"""Rules 19 to 25, 28, 29 and 32: what is heard."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from domain.branch import Language
from kiosk.speech.narrator import LEAST, LOUDNESS, MOST, STEP
from kiosk.visit import Entry, Page, Visit
from printer.spool import JobState
from tests.accessibility.hearing import Listened
from tests.accessibility.pages import CPF, LANGUAGES, spots
from tests.accessibility.survey import Survey, View
from tests.ui.harness import REPOSITORY
from tests.ui.totem import PT, Totem, to_priority
from ui.speech.volume import factor

pytestmark = pytest.mark.ui
TICKET: dict[Language, str] = {
    "pt_BR": "P, zero, zero, um",
    "en": "P, zero, zero, one",
    "es": "P, cero, cero, uno",
}


@pytest.mark.parametrize("key", [Qt.Key.Key_F15, Qt.Key.Key_F4], ids=["headphones", "key"])
def test_19_speech_starts_without_sight(listened: Listened, key: Qt.Key) -> None:
    assert listened.hear() == []
    listened.press(key)
    heard = listened.hears()
    assert "As setas passam pelas opções" in heard, "how to go on is said first"
    assert PT.begin in heard
    focused = listened.totem.stage.hand.focused()
    assert focused is not None and focused.name == PT.begin, "Enter is enough to begin"


def test_19_and_ends_when_the_headphones_go(listened: Listened) -> None:
    listened.plug()
    listened.press(Qt.Key.Key_F16)
    assert listened.player.playing is None or not listened.speaker.speaking
    assert not listened.totem.view_model.inputs.looks.speech


def test_19_the_next_citizen_hears_with_the_headphones_still_in(listened: Listened) -> None:
    listened.plug()
    listened.press(Qt.Key.Key_Return, Qt.Key.Key_Home)
    assert not listened.totem.view_model.inputs.looks.speech
    listened.press(Qt.Key.Key_Down)
    assert listened.totem.view_model.inputs.looks.speech


def test_20_everything_shown_is_spoken_on_every_page(listened: Listened) -> None:
    totem = listened.totem
    listened.plug()
    for spot in spots(totem):
        spot.show(totem)
        listened.hear()
        listened.press(Qt.Key.Key_F2)
        heard = listened.hears() + " " + on_every_control(listened)
        shown = [text for text in drawn(totem) if not re.fullmatch(r"[\d.\-]+", text) and text not in ("✓", "Vez")]
        silent = [text for text in shown if plain(text) not in plain(heard)]
        if spot.name == "listen":
            assert not heard.strip(), "who listens is silent: what it does was said of the button before"
        else:
            assert silent == [], spot.name


def test_20_another_sheet_of_choices_is_heard_from_its_first(listened: Listened) -> None:
    totem = listened.totem
    listened.plug()
    totem.view_model.look(large_text=True, low=True)  # so that there are more categories than fit
    listened.go_to(PT.begin)
    listened.press(Qt.Key.Key_Return)
    listened.go_to("Mais opções")
    listened.hear()
    before = totem.stage.names()
    listened.press(Qt.Key.Key_Return)
    heard, first = listened.hear(), totem.stage.hand.focused()
    assert first is not None and first.name not in before
    assert heard[0] == "Como podemos ajudar?" and heard[-1].startswith(first.name)


def on_every_control(listened: Listened) -> str:
    """What is heard while the keypad goes once around."""
    heard = []
    for _ in listened.totem.stage.controls():
        listened.press(Qt.Key.Key_Down)
        heard.append(listened.hears())
    return " ".join(heard)


def drawn(totem: Totem) -> list[str]:
    from tests.ui.harness import _in_sight, _texts

    window = totem.stage.screen.window.contentItem()
    area = window.boundingRect()
    return [str(item.property("text")) for item in _texts(window) if _in_sight(item, area) and item.property("text")]


def plain(text: str) -> str:
    """Letters and digits alone, with numbers as they are written: the voice gets them spelled."""
    for place, word in enumerate("zero um dois três quatro cinco seis sete oito nove".split()):
        text = re.sub(rf"\b{word}\b", str(place), text)
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@pytest.mark.parametrize("language", LANGUAGES)
def test_21_it_is_the_language_of_the_screen(listened: Listened, language: Language) -> None:
    listened.plug()
    listened.hear()
    listened.kept.said.clear()
    listened.totem.view_model._speak(language)
    listened.totem.tap({"pt_BR": PT.begin, "en": "Touch to begin", "es": "Toque para empezar"}[language])
    listened.hear()
    assert {said[1] for said in listened.kept.said} == {language}
    question = {"pt_BR": "Como podemos ajudar?", "en": "How can we help?", "es": "¿En qué podemos ayudar?"}[language]
    assert question in " ".join(said[0] for said in listened.kept.said)


def test_22_a_touch_and_a_key_interrupt(listened: Listened) -> None:
    listened.plug()
    assert listened.speaker.speaking
    listened.totem.tap(PT.begin)
    listened.narrator.look()
    assert listened.heard[-1] == "Como podemos ajudar?", "the new page at once, not after the old one"
    listened.press(Qt.Key.Key_Down)
    assert listened.heard[-1].startswith("Emprego") or "Botão" in listened.heard[-1]


def test_22_new_speech_interrupts(listened: Listened) -> None:
    listened.plug()
    to_priority(listened.totem)
    listened.totem.tap("Sem prioridade")
    listened.totem.work()
    listened.narrator.look()
    started = listened.player.started
    listened.totem.print(JobState.CONFIRMED)
    listened.narrator.look()
    assert listened.player.started == started + 1
    assert listened.heard[-1].startswith("Pegue sua senha na impressora")


def test_23_repeat_says_all_of_the_page_again(listened: Listened) -> None:
    listened.plug()
    listened.totem.tap(PT.begin)
    first = listened.hear()
    listened.press(Qt.Key.Key_F2)
    assert set(first) - set(listened.hear()) <= {text for text in first if "As setas" in text}


def test_23_pause_holds_the_voice_and_lets_it_go_on(listened: Listened) -> None:
    listened.plug()
    listened.player.end()
    cut = listened.heard[-1]
    listened.press(Qt.Key.Key_F3)
    assert not listened.speaker.speaking and listened.speaker.paused
    listened.press(Qt.Key.Key_F3)
    assert listened.heard[-1] == cut, "from the sentence that was cut short"


def test_24_what_is_wrong_with_an_entry_is_said(listened: Listened) -> None:
    listened.plug()
    model = listened.totem.view_model
    model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    listened.hear()
    model.change(typed=CPF, entry_trouble="cpf")
    listened.hear()
    listened.press(Qt.Key.Key_F2)
    heard = listened.hears()
    assert "CPF" in heard and "não está cert" in heard


def test_24_and_is_said_at_once(listened: Listened) -> None:
    listened.plug()
    model = listened.totem.view_model
    model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    model.change(typed=CPF)
    listened.hear()
    model.change(entry_trouble="cpf")
    assert "não está cert" in listened.hears()


@pytest.mark.parametrize("key", [Qt.Key.Key_F15, Qt.Key.Key_F4], ids=["headphones", "key"])
def test_24_an_answer_that_takes_away_what_was_typed_is_said(listened: Listened, key: Qt.Key) -> None:
    listened.press(key)
    totem = listened.totem
    totem.view_model.go(Visit(Page.ENTRY, entry=Entry.CPF))
    totem.view_model.change(typed=CPF)
    listened.hear()
    totem.stage.screen.part("face").submit.emit()
    listened.hear()
    totem.work()
    assert listened.hear()[0] == "Não há horário marcado para hoje com este CPF."
    totem.view_model.change(typed="529", entry_trouble="")
    listened.hear()
    totem.view_model.scanned("https://example.org")
    assert listened.hear()[0].startswith("Este código não é daqui.")


def test_24_nothing_found_is_said_after_the_letters_that_were_too_many(listened: Listened) -> None:
    listened.plug()
    model = listened.totem.view_model
    model.go(Visit(Page.ENTRY, entry=Entry.SEARCH))
    model.change(typed="rg")
    listened.hear()
    model.change(typed="rgxq")
    assert listened.hear() == ["x", "q", "Não encontramos. Tente outra palavra."]
    model.change(typed="rg")
    assert listened.hear() == ["Apagado"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_25_the_ticket_is_spoken(listened: Listened, language: Language) -> None:
    totem = listened.totem
    totem.arrive("identity-card", 3)
    listened.plug()
    totem.view_model._speak(language)
    totem.view_model.go(Visit(Page.PRIORITY, service="identity-card"))
    totem.stage.screen.part("face").take.emit("priority")
    totem.work()
    heard = listened.hears()
    service = totem.branch.service("identity-card")
    assert service is not None
    where = {"pt_BR": "painel", "en": "panel", "es": "panel"}[language]
    for part in (TICKET[language], service.name.in_language(language), where):
        assert part in heard
    wait = totem.view_model.inputs.issued
    assert wait is not None and wait.ticket.wait is not None and str(wait.ticket.wait.high) in heard


def test_28_the_voice_is_the_only_sound_of_the_totem() -> None:
    """Nothing in the totem plays anything but what the speaker says, one file at a time."""
    for folder in ("kiosk", "ui"):
        for path in (REPOSITORY / folder).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            allowed = path.parent.name in ("speech", "setup", "video")  # no citizen's set-up; silent films
            assert allowed or not re.search(r"aplay|\.play\(|QSoundEffect", text), path
    for path in (REPOSITORY / "kiosk").rglob("*.qml"):
        assert not re.search(r"SoundEffect|MediaPlayer|Audio", path.read_text(encoding="utf-8")), path


def test_28_one_sentence_at_a_time(listened: Listened) -> None:
    listened.plug()
    started = listened.player.started
    listened.narrator.look()
    listened.narrator.look()
    assert listened.player.started == started == 1


def test_29_the_volume_goes_up_and_down_in_steps(listened: Listened) -> None:
    listened.plug()
    listened.press(Qt.Key.Key_F8)
    assert listened.heard[-1] == f"Volume {LOUDNESS + STEP} por cento"
    assert listened.kept.said[-1][2] == LOUDNESS + STEP
    listened.press(*[Qt.Key.Key_F8] * 10)
    assert listened.speaker.percent == MOST
    listened.press(*[Qt.Key.Key_F7] * 12)
    assert listened.speaker.percent == LEAST
    levels = [factor(percent) for percent in range(LEAST, MOST + 1, STEP)]
    assert levels == sorted(levels) and levels[-1] == 1.0 and levels[0] > 0


def test_32_every_control_has_a_role_and_a_name(survey: Survey) -> None:
    nameless = [view.where for view in survey.views("plain") for seen in view.tree if seen.focusable and not seen.name]
    assert nameless == []
    assert {seen.role for view in survey.views("plain") for seen in view.controls} <= {"Button", "EditableText"}


def test_32_the_order_is_that_of_the_eye(survey: Survey) -> None:
    assert [found for look in ("plain", "large", "low") for view in survey.views(look) for found in jumps(view)] == []


def jumps(view: View) -> list[tuple[str, str, str]]:
    """Controls that come after one that is below them in the same column."""
    controls = view.controls
    return [
        (view.where, one.name, two.name)
        for one, two in pairwise(controls)
        if two.y + two.height <= one.y and two.x < one.x + one.width and one.x < two.x + two.width
    ]


def test_32_the_tree_holds_what_is_seen(survey: Survey) -> None:
    unspoken = [(view.where, view.unnamed) for view in survey.views("plain") if view.unnamed and "cpf" not in view.page]
    assert unspoken == []


def test_20_a_voice_really_says_it(application: object, tmp_path: Path, wait_for: Callable[..., None]) -> None:
    """The whole way with the real voice: a sentence becomes a sound of its length, and is played."""
    from tests.accessibility.hearing import FakePlayer
    from ui.speech.phrases import Phrases
    from ui.speech.speaker import Sentence, Speaker

    player = FakePlayer()
    speaker = Speaker(*(Phrases(tmp_path / kind, deadline_ms=60_000) for kind in ("kept", "passing")), player)  # type: ignore[arg-type]
    speaker.say([Sentence("Sua senha é P, zero, quatro, dois.", "pt_BR", passing=True)])
    wait_for(lambda: player.playing is not None)
    (file,) = (tmp_path / "passing").glob("*.wav")
    assert file.stat().st_size > 40_000
    speaker.forget()
    assert not (tmp_path / "passing").exists()
