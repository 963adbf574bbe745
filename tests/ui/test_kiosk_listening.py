"""Speaking to the totem: touch, speak, "was that it?", with kind ways out, by touch, by keypad and in speech mode."""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt

from assistant.whisper import HearingFailed
from domain.branch import Branch, Language
from domain.errors import VezError
from kiosk.chat.assistant import Assistance
from kiosk.chat.microphone import MicrophoneFailed
from kiosk.showing.shown import Inputs
from kiosk.visit import Page
from tests.accessibility.hearing import Listened
from tests.ui.harness import LANGUAGES
from tests.ui.totem import LANDSCAPE, PORTRAIT, PT, SAID, SMALL, Totem
from ui.appearance import Appearance

pytestmark = pytest.mark.ui
OpenTotem = Callable[..., Totem]
ENTRY = "Não sei qual serviço: perguntar com minhas palavras"
FEE = "Quanto custa a segunda via da identidade?"
FEE_SAID = "A segunda via custa R$ 62,00."
SECRET = "zorblaxquint"
DEADLINE = 15
WAYS: dict[Language, tuple[str, str, str]] = {
    "pt_BR": ("Falar", "Terminei de falar", "Foi isso?"),
    "en": ("Speak", "I have finished speaking", "Was that it?"),
    "es": ("Hablar", "Terminé de hablar", "¿Fue eso?"),
}


class FakeEars:
    """Hears ``words`` once the test, or a touch, lets it; shows ``levels`` meanwhile."""

    def __init__(self, words: str = FEE, trouble: VezError | None = None) -> None:
        self.words, self.trouble = words, trouble
        self.levels = [2, 7]
        self.understand = Event()
        self.understand.set()
        self.languages: list[Language] = []
        self.left = 0

    def listen(
        self,
        branch: Branch,
        language: Language,
        tell: Callable[[int], None],
        over: Callable[[], None],
        enough: Event,
        stop: Event,
    ) -> str:
        self.languages.append(language)
        for level in self.levels:
            tell(level)
        while not enough.wait(0.002):
            if stop.is_set():
                self.left += 1
                return ""
        over()
        while not self.understand.wait(0.002):
            if stop.is_set():
                self.left += 1
                return ""
        if self.trouble is not None:
            raise self.trouble
        return self.words


@pytest.fixture
def ears() -> Iterator[FakeEars]:
    yield FakeEars()
    for thread in threading.enumerate():
        if thread.name == "vez-follow":
            thread.join(10)


@pytest.fixture
def ready(open_totem: OpenTotem, ears: FakeEars) -> Totem:
    return to_chat(open_totem(helper=Assistance, ears=lambda: ears))


def to_chat(totem: Totem) -> Totem:
    totem.meet().work()
    totem.tap(PT.begin, ENTRY)
    return totem


def chat_page(totem: Totem) -> None:
    face: Any = totem.stage.screen.part("chatFace")
    face.begin.emit()


def until_heard(totem: Totem) -> None:
    totem.stage.until(lambda: totem.view_model.inputs.visit.page is Page.HEARD, DEADLINE)


def speak(totem: Totem, language: Language = "pt_BR") -> None:
    """Touch, speak, touch again."""
    begin, end, _ = WAYS[language]
    totem.tap(begin, end)
    until_heard(totem)


def test_what_was_said_is_shown_and_with_a_yes_it_is_asked(ready: Totem) -> None:
    speak(ready)
    assert {"Foi isso?", FEE} <= set(ready.stage.names())
    ready.tap("Sim, perguntar isso")
    ready.work()
    assert FEE_SAID in ready.stage.names()
    ready.tap("Voltar")
    assert ready.view_model.inputs.visit.page is Page.CHAT, "back leads to the keys, not to what was heard"


def test_it_can_be_said_again_or_put_right_on_the_keys(ready: Totem, ears: FakeEars) -> None:
    speak(ready)
    ears.words = "Perdi meu título"
    ready.tap("Falar de novo", "Terminei de falar")
    until_heard(ready)
    ready.tap("Prefiro digitar")
    assert ready.view_model.inputs.visit.page is Page.CHAT
    assert ready.view_model.inputs.typed == "PERDI MEU TÍTULO"
    ready.tap("S")
    assert "Perdi meu títulos" in ready.stage.names()


def test_the_level_is_shown_while_somebody_speaks_and_then_a_moment_is_asked_for(ready: Totem, ears: FakeEars) -> None:
    ears.understand.clear()
    face = ready.stage.screen.part("listenFace")
    ready.tap("Falar")
    ready.stage.until(lambda: face.property("level") == 7, DEADLINE)
    assert "Fale agora" in ready.stage.names()
    ready.tap("Terminei de falar")
    ready.stage.until(lambda: face.property("working"), DEADLINE)
    ready.stage.until(lambda: "Um momento, por favor…" in ready.stage.names(), DEADLINE)
    ears.understand.set()
    until_heard(ready)


@pytest.mark.parametrize("way", ["Voltar", "Início", "Ajuda", "English"])
def test_a_page_that_is_left_hears_nothing_more(ready: Totem, ears: FakeEars, way: str) -> None:
    ready.tap("Falar")
    ready.stage.until(lambda: ears.languages, DEADLINE)
    ready.tap(way)
    ready.stage.until(lambda: ears.left == 1, DEADLINE)
    if way == "Ajuda":
        ready.tap("Voltar")
    assert ready.view_model.inputs.visit.page is (Page.ATTRACT if way == "Início" else Page.CHAT)
    assert ready.view_model.inputs.hearing == 0


@pytest.mark.parametrize("words", ["", "   ", "Здравствуйте, мне нужен паспорт", "…"])
def test_nothing_that_can_be_read_leads_kindly_on(ready: Totem, ears: FakeEars, words: str) -> None:
    ears.words = words
    speak(ready)
    names = ready.stage.names()
    assert "Não consegui ouvir nenhuma palavra" in names and "Sim, perguntar isso" not in names
    ready.tap("Prefiro digitar", "R")
    assert ready.view_model.inputs.typed == "R"


@pytest.mark.expects_log("the totem could not hear: ")
@pytest.mark.parametrize("error", [MicrophoneFailed("it is gone"), HearingFailed("the model's process took too long")])
def test_what_fails_is_said_kindly_and_the_keys_are_there(ready: Totem, ears: FakeEars, error: VezError) -> None:
    ears.trouble = error
    speak(ready)
    assert "O microfone não funciona agora" in ready.stage.names()
    ready.tap("Prefiro digitar", "R")
    assert ready.view_model.inputs.typed == "R"


def test_without_ears_there_is_no_button(open_totem: OpenTotem) -> None:
    def none() -> FakeEars:
        raise MicrophoneFailed("there is none")

    for options in ({}, {"ears": none}):
        totem = to_chat(open_totem(helper=Assistance, **options))
        assert "Falar" not in totem.stage.names()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_way_in_each_language(open_totem: OpenTotem, ears: FakeEars, language: Language) -> None:
    totem = open_totem(helper=Assistance, ears=lambda: ears).meet()
    totem.work()
    totem.view_model._speak(language)
    totem.tap(SAID[language].begin)
    chat_page(totem)
    speak(totem, language)
    assert WAYS[language][2] in totem.stage.names() and ears.languages == [language]


@pytest.mark.parametrize("look", ["", "high_contrast", "large_text", "large_text low"])
@pytest.mark.parametrize("appearance", [PORTRAIT, LANDSCAPE, SMALL], ids=["portrait", "landscape", "small"])
def test_the_button_fits_beside_the_other(
    open_totem: OpenTotem, ears: FakeEars, appearance: Appearance, look: str
) -> None:
    totem = open_totem(appearance, helper=Assistance, ears=lambda: ears).meet()
    totem.work()
    totem.view_model.look(**dict.fromkeys(look.split(), True))
    for language in LANGUAGES:
        totem.view_model._speak(language)
        for step in ("chat", "heard"):
            if step == "chat":
                chat_page(totem)
            else:
                speak(totem, language)
            assert WAYS[language][0] in totem.stage.names() or step == "heard"
            problems = [totem.stage.clipped(), totem.stage.torn(), totem.stage.too_small(), totem.stage.overlapping()]
            assert problems == [[], [], [], []], (language, step)
        totem.view_model.go(totem.view_model.inputs.visit.back())


@pytest.fixture
def listened(ready: Totem) -> Iterator[Listened]:
    found = Listened(ready)
    yield found
    found.end()


def test_the_keypad_alone_leads_through_and_the_totem_is_silent_while_it_listens(
    listened: Listened, ears: FakeEars
) -> None:
    listened.plug()
    listened.go_to("Falar")
    assert "Fale depois de tocar" in listened.hears()
    listened.press(Qt.Key.Key_Return)
    listened.totem.stage.until(lambda: ears.languages, DEADLINE)
    assert listened.hear() == [] and not listened.speaker.speaking
    listened.go_to("Terminei de falar")
    assert listened.hear() == []
    listened.press(Qt.Key.Key_Return)
    until_heard(listened.totem)
    heard = listened.hear()
    assert "Foi isso?" in heard and set(FEE.split()) <= set(heard) and FEE not in heard
    listened.go_to("Sim, perguntar isso")
    listened.press(Qt.Key.Key_Return)
    listened.totem.work()
    assert FEE_SAID in listened.totem.stage.names()


def test_the_room_never_hears_what_was_heard(listened: Listened, ears: FakeEars) -> None:
    secret = "quimbrolazque"
    ears.words = f"Preciso do {secret}"
    listened.press(Qt.Key.Key_F4)
    speak(listened.totem)
    listened.press(Qt.Key.Key_F2)
    listened.hear()
    heard = " ".join(text for text, _, _ in listened.kept.said + listened.passing.said)
    assert "Foi isso?" in heard and secret not in heard.lower()


def test_a_visit_leaves_nothing_of_what_was_heard(
    ready: Totem, ears: FakeEars, caplog: pytest.LogCaptureFixture
) -> None:
    ears.words = f"Preciso do {SECRET}"
    with caplog.at_level(logging.DEBUG):
        speak(ready)
        assert SECRET in " ".join(ready.stage.names())
        ready.tap("Início")
        ready.work()
    assert SECRET not in caplog.text.lower()
    assert ready.stage.screen.part("listenFace").property("heard") == ""
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, Inputs) and SECRET in one.visit.heard.lower()]
    assert held == []
