"""The technician's set-up on the totem's screen: hidden, behind a PIN, legible in three languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence

from domain.branch import Language
from kiosk import configuration
from kiosk.configuration import Configuration
from kiosk.setup.acts import Acts
from kiosk.setup.judging import Step
from kiosk.setup.pin import Pin
from kiosk.setup.setup_view_model import Doors, SetupViewModel
from kiosk.setup.tasks import Tasks
from tests.ui.harness import LANGUAGES, REPOSITORY, ManualExecutor, Stage, process_events
from ui.appearance import Appearance
from ui.application import Application
from ui.jobs import Jobs

pytestmark = pytest.mark.ui
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PIN = "482913"
TROUBLE = "xrandr is missing"
SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
Open = Callable[[Path, Appearance], Stage]


class Opened:
    """A totem's window with the set-up in it."""

    def __init__(self, stage: Stage, folder: Path, *, fresh: bool = False) -> None:
        self.stage, self.folder, self.now = stage, folder, NOW
        self.restarts, self.turned, self.inches = 0, [0], [27.0]
        self.told: list[Callable[[str], None]] = []  # who waits for the tool that turns the picture
        self.executor = ManualExecutor()
        tasks = Tasks(folder, lambda: self.now, "totem-1", dict, root=folder / "root")
        doors = Doors(self.restart, self.turn, self.inches.append)
        face = stage.screen.part("setupFace")
        self.view_model = SetupViewModel(
            face, tasks, Jobs(self.executor), stage.application.languages, doors, fresh=fresh
        )
        stage.screen.window.installEventFilter(self.view_model)

    def restart(self) -> None:
        self.restarts += 1

    def turn(self, degrees: int, told: Callable[[str], None]) -> None:
        self.turned.append(degrees)
        self.told.append(told)

    def tap(self, *names: str) -> None:
        for name in names:
            self.stage.tap(name)
            self.executor.work()

    def unlock(self, pin: str = PIN) -> None:
        self.view_model.open()
        self.tap(*pin, "Manter")

    def names(self) -> list[str]:
        return self.stage.names()

    def words(self) -> str:
        return "\n".join(self.names())


@pytest.fixture
def opened(open_stage: Open, tmp_path: Path) -> Opened:
    Pin(tmp_path).choose(PIN)
    look = Appearance(size=SIZES["portrait"], screen_inches=27, reduced_motion=True)
    return Opened(open_stage(REPOSITORY / "kiosk/qml/Main.qml", look).show(), tmp_path)


def knock(stage: Stage, times: int) -> None:
    for _ in range(times):
        stage.hand.tap_at(QPoint(30, 30))
        process_events()


def test_seven_touches_on_the_corner_ask_for_the_pin_and_six_do_not(opened: Opened) -> None:
    knock(opened.stage, 6)
    assert "Configuração" not in opened.names()
    knock(opened.stage, 1)
    assert "Digite o PIN do técnico." in opened.names()
    assert "Documentos e informações" not in opened.names(), "nothing of what is behind it is seen"


def test_without_a_pin_the_gesture_opens_nothing_on_a_totem_that_works(open_stage: Open, tmp_path: Path) -> None:
    look = Appearance(size=SIZES["portrait"], screen_inches=27, reduced_motion=True)
    shut = Opened(open_stage(REPOSITORY / "kiosk/qml/Main.qml", look).show(), tmp_path)
    knock(shut.stage, 7)
    assert "Configuração" not in shut.names()


def test_a_wrong_pin_opens_nothing_and_is_written_down(opened: Opened) -> None:
    opened.unlock("111222")
    assert "Este PIN está errado." in opened.names()
    opened.tap(*PIN, "Manter")
    assert "Idioma" in opened.names()
    assert [each.action for each in Acts(opened.folder).all()] == ["pin_refused", "opened"]


def test_three_wrong_pins_make_even_the_right_one_wait(opened: Opened) -> None:
    opened.view_model.open()
    for _ in range(3):
        opened.tap(*"111222", "Manter")
    opened.tap(*PIN, "Manter")
    assert "Muitos PINs errados. Espere 30 segundos." in opened.names()
    opened.now += timedelta(seconds=31)
    opened.tap(*PIN, "Manter")
    assert "Idioma" in opened.names()


def test_a_fresh_totem_lets_a_pin_be_chosen_twice_the_same(open_stage: Open, tmp_path: Path) -> None:
    look = Appearance(size=SIZES["portrait"], screen_inches=27, reduced_motion=True)
    fresh = Opened(open_stage(REPOSITORY / "kiosk/qml/Main.qml", look).show(), tmp_path, fresh=True)
    fresh.view_model.open()
    fresh.tap(*PIN, "Manter", *"482914", "Manter")
    assert "Os dois PINs são diferentes. Escolha de novo." in fresh.names()
    fresh.tap(*PIN, "Manter", *PIN, "Manter")
    assert "Idioma" in fresh.names() and Pin(tmp_path).is_set


def test_a_choice_is_kept_and_closing_restarts_the_totem(opened: Opened) -> None:
    opened.unlock()
    opened.tap("Idioma", "Español")
    assert configuration.load(opened.folder).language == "es"
    opened.tap("Volver", "Cerrar") if opened.stage.hand.is_there("Volver") else opened.tap("Atrás", "Cerrar")
    assert opened.restarts == 1


def test_the_address_of_the_server_is_typed_on_the_screen(opened: Opened) -> None:
    opened.unlock()
    opened.tap("Servidor", *"vez.es", "Manter")
    assert configuration.load(opened.folder).server == "https://vez.es"


def test_a_line_that_is_measured_short_makes_the_screen_larger_in_inches(opened: Opened) -> None:
    opened.unlock()
    opened.tap("Tamanho em milímetros", *["A linha tem menos de 100 mm"] * 4, "A linha tem 100 mm")
    assert configuration.load(opened.folder).diagonal_in == pytest.approx(27 * 100 / 102, abs=0.01)
    assert opened.inches[-1] == pytest.approx(27 * 100 / 102, abs=0.01)


def test_the_picture_is_turned_at_once(opened: Opened) -> None:
    opened.unlock()
    opened.tap("Rotação da tela", "90 graus")
    assert opened.turned[-1] == 90
    assert configuration.load(opened.folder).rotation == 90


def test_the_tool_that_turns_the_picture_is_not_waited_for_and_what_it_says_is_shown(opened: Opened) -> None:
    opened.unlock()
    opened.tap("Rotação da tela", "90 graus")
    assert configuration.load(opened.folder).rotation == 90 and TROUBLE not in opened.words()
    opened.told[-1](TROUBLE)
    process_events()
    assert TROUBLE in opened.words()


def test_what_is_chosen_while_the_picture_turns_is_kept_and_the_late_word_is_said_in_no_other_step(
    opened: Opened,
) -> None:
    opened.unlock()
    opened.tap("Rotação da tela", "90 graus")
    opened.stage.screen.part("setupFace").open.emit("server")  # type: ignore[attr-defined]
    opened.tap(*"vez.es", "Manter")
    assert configuration.load(opened.folder).server == "https://vez.es"
    words = opened.words()
    opened.told[-1](TROUBLE)
    process_events()
    assert opened.words() == words


def test_every_square_has_to_be_touched(opened: Opened) -> None:
    opened.unlock()
    opened.tap("Toque", *(f"Quadrado {place}" for place in range(1, 21)))
    assert any("2026-03-02" in name and "funciona" in name for name in opened.names() + said(opened.stage))


def said(stage: Stage) -> list[str]:
    return [seen.description for seen in stage.hand.tree()]


def test_the_keys_of_the_keypad_are_learned_one_by_one(opened: Opened) -> None:
    opened.unlock()
    opened.tap("Teclado tátil")
    for key in ("Down", "Up", "Return", "F2", "F1", "F8", "F7"):
        opened.stage.key(key)
        opened.executor.work()
    keypad = configuration.load(opened.folder).keypad
    assert list(keypad) == ["next", "previous", "choose", "repeat", "help", "louder", "softer"]
    assert all(QKeySequence(key).count() == 1 for key in keypad.values())


def test_what_the_reader_reads_is_counted_and_not_kept(opened: Opened) -> None:
    opened.unlock()
    opened.tap("Leitor de códigos")
    for key in ("7", "K", "3", "Return"):
        opened.stage.key(key)
    opened.executor.work()
    assert any("3" in name and "leitor funciona" in name.lower() for name in opened.names())
    assert "7K3" not in (opened.folder / "setup.log").read_text()


@pytest.mark.parametrize("size", SIZES)
def test_every_page_fits_and_is_spoken_in_every_language(
    open_stage: Open, application: Application, tmp_path: Path, size: str
) -> None:
    Pin(tmp_path).choose(PIN)
    configuration.save(
        tmp_path,
        Configuration(server="https://senha.cidade.example", printer="tcp://192.168.0.50:9100", language="pt_BR"),
    )
    look = Appearance(size=SIZES[size], screen_inches=27, reduced_motion=True)
    stage = open_stage(REPOSITORY / "kiosk/qml/Main.qml", look).show()
    opened = Opened(stage, tmp_path)
    opened.unlock()
    pages = [*(step.value for step in Step), "list", "tools"]
    for language, page in product(LANGUAGES, pages):
        show(opened, application, language, page)
        assert stage.clipped() == [], (language, page)
        assert stage.too_small(19.5) == [], (language, page)
        stage.picture(tmp_path / f"{size}-{language}-{page}.png")


def show(opened: Opened, application: Application, language: Language, page: str) -> None:
    application.languages.use(language)
    face = opened.stage.screen.part("setupFace")
    if page == "list":
        while face.property("page") != "list":
            face.back.emit()  # type: ignore[attr-defined]
    else:
        face.open.emit(page)  # type: ignore[attr-defined]
    opened.executor.work()
