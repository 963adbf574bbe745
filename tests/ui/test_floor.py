"""The floor under all screens: jobs, the face between Python and QML, languages, and what every control can do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from domain.errors import VezError
from tests.ui.conftest import OpenStage
from tests.ui.harness import ManualExecutor, Stage, process_events
from ui.appearance import Appearance, Scheme
from ui.application import Application
from ui.face import Face, camel
from ui.fonts import icon_codes
from ui.jobs import Jobs
from ui.language import Languages

pytestmark = pytest.mark.ui

SCREEN = """
import QtQuick
import QtQml.Models
import Vez.Ui

Window {
    id: root
    width: 800; height: 900; color: Theme.paper
    property QtObject face: QtObject {
        objectName: "face"
        property string number
        property int ahead
        property list<string> needs
        property AbstractItemModel people
        signal done(string what)
    }
    Column {
        spacing: Theme.gap
        BigButton { text: "Um"; icon: "check"; onActivated: root.face.done("um") }
        BigButton { text: "Dois"; key: "F2"; enabled: false; onActivated: root.face.done("dois") }
        TicketNumber { number: root.face.number }
        Body { text: root.face.needs.join(", ") }
        Field { label: "Código"; width: 300; onAccepted: root.face.done(text) }
        Repeater {
            model: root.face.people
            BigButton {
                required property string name
                required property int age
                text: name; hint: age; onActivated: root.face.done(name)
            }
        }
    }
}
"""


@dataclass(frozen=True)
class Person:
    name: str
    age: int


@dataclass(frozen=True)
class Props:
    number: str = "A001"
    ahead: int = 0
    needs: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()


@pytest.fixture
def stage(open_stage: OpenStage, tmp_path: Path) -> Stage:
    main = tmp_path / "Main.qml"
    main.write_text(SCREEN, encoding="utf-8")
    return open_stage(main, Appearance(size=(800, 900), screen_inches=15))


@pytest.fixture
def face(stage: Stage) -> Face:
    return Face(stage.screen.part("face"), Props, people=Person)


@pytest.fixture
def heard(stage: Stage) -> list[str]:
    things: list[str] = []
    stage.screen.part("face").done.connect(things.append)
    stage.show()
    return things


@pytest.mark.parametrize(("name", "written"), [("number", "number"), ("people_ahead", "peopleAhead")])
def test_names_are_written_as_each_language_does(name: str, written: str) -> None:
    assert camel(name) == written


def test_a_face_shows_fields_lists_and_rows(stage: Stage, face: Face, heard: list[str]) -> None:
    face.show(Props("P042", 3, ("RG", "CPF"), (Person("Ana", 80), Person("Rui", 20))))
    assert {"P 0 4 2", "RG, CPF", "Ana", "Rui"} <= set(stage.names())
    assert stage.hand.find("Ana").description == "80"


def test_rows_that_stay_keep_the_keyboard(stage: Stage, face: Face, heard: list[str]) -> None:
    face.show(Props(people=(Person("Ana", 80), Person("Rui", 20))))
    while (focused := stage.hand.focused()) is None or focused.name != "Ana":
        stage.key("Tab")
    face.show(Props(people=(Person("Ana", 81), Person("Rui", 20), Person("Zé", 1))))
    focused = stage.hand.focused()
    assert focused is not None and (focused.name, focused.description) == ("Ana", "81")
    face.show(Props(people=(Person("Ana", 81),)))
    assert not stage.hand.is_there("Rui")


def test_a_face_must_have_a_property_for_every_field(stage: Stage) -> None:
    @dataclass(frozen=True)
    class More:
        number: str = ""
        not_there: int = 0

    with pytest.raises(TypeError, match="notThere"):
        Face(stage.screen.part("face"), More)


def test_a_face_refuses_what_the_screen_cannot_take(stage: Stage, face: Face) -> None:
    with pytest.raises(TypeError, match="ahead"):
        face.show(Props(ahead="three"))  # type: ignore[arg-type]


def test_a_button_acts_by_touch_keyboard_and_screen_reader(stage: Stage, heard: list[str]) -> None:
    stage.tap("Um")
    stage.hand.speak_press("Um")
    stage.key("Tab")
    for key in ("Space", "Return", "Enter"):
        stage.key(key)
    assert heard == ["um"] * 5


def test_a_button_that_is_off_does_nothing(stage: Stage, heard: list[str]) -> None:
    seen = stage.hand.find("Dois")
    stage.hand.tap_at(QPoint(seen.x + 10, seen.y + 10))
    assert not seen.enabled
    assert heard == []


def test_a_slow_finger_is_as_good_as_a_quick_one(stage: Stage, heard: list[str]) -> None:
    from PySide6.QtTest import QTest

    from ui.hand import _finger

    seen = stage.hand.find("Um")
    point = QPoint(seen.x + 10, seen.y + 10)
    QTest.touchEvent(stage.screen.window, _finger()).press(0, point, stage.screen.window).commit()
    QTest.qWait(1000)  # longer than what Qt takes for a long press
    QTest.touchEvent(stage.screen.window, _finger()).release(0, point, stage.screen.window).commit()
    assert heard == ["um"]


def test_a_field_takes_what_is_typed(stage: Stage, heard: list[str]) -> None:
    while (focused := stage.hand.focused()) is None or focused.name != "Código":
        stage.key("Tab")
    stage.hand.type("Ação 1")
    stage.key("Return")
    assert heard == ["Ação 1"]


def test_sizes_follow_the_real_screen(stage: Stage) -> None:
    theme = stage.screen.theme
    diagonal = (800**2 + 900**2) ** 0.5
    assert float(theme.property("pixelsPerMm")) == pytest.approx(diagonal / 15 / 25.4)
    stage.screen.window.setWidth(400)
    stage.screen.window.setHeight(450)
    assert float(theme.property("pixelsPerMm")) == pytest.approx(diagonal / 2 / 15 / 25.4)


def refuse(news: object) -> None:
    raise AssertionError(news)


def luminance(colour: str) -> float:
    parts = (part / 255 for part in bytes.fromhex(colour.removeprefix("#")))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("scheme", "least"), [(Scheme.LIGHT, 4.5), (Scheme.HIGH_CONTRAST, 7.0), (Scheme.NIGHT, 4.5)])
def test_text_can_be_read_on_every_ground(stage: Stage, scheme: Scheme, least: float) -> None:
    theme = stage.screen.theme
    theme.setProperty("scheme", str(scheme))
    pairs = [(ink, ground) for ink in ("ink", "muted", "good", "warn", "bad") for ground in ("paper", "surface")]
    pairs += [("primaryInk", "primary"), ("primaryInk", "primaryPressed"), ("ink", "surfacePressed")]
    for ink, ground in pairs:
        light, dark = sorted((luminance(theme.property(name).name()) for name in (ink, ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= least, f"{ink} on {ground}"


def test_a_language_that_is_missing_is_said(application: Application, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"en\.qm"):
        Languages(tmp_path).use("en")


def test_icons_have_names() -> None:
    assert {"check", "clock-outline", "human-wheelchair"} <= icon_codes().keys()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as executor:
        yield executor


def test_work_comes_back_on_the_screen_s_thread(stage: Stage, pool: ThreadPoolExecutor) -> None:
    threads: list[tuple[int, int]] = []
    jobs = Jobs(pool)
    jobs.run(threading.get_ident, lambda there: threads.append((there, threading.get_ident())), refuse)
    stage.until(lambda: threads)
    there, here = threads[0]
    assert here == threading.get_ident() != there


def test_an_expected_error_is_told(stage: Stage, pool: ThreadPoolExecutor) -> None:
    errors: list[Exception] = []

    def work() -> None:
        raise VezError("no")

    jobs = Jobs(pool)
    jobs.run(work, refuse, errors.append)
    stage.until(lambda: errors)


@pytest.mark.expects_log("stopped by an exception that nobody caught")
def test_an_unexpected_error_ends_the_program(application: Application, stage: Stage) -> None:
    executor = ManualExecutor()
    jobs = Jobs(executor)
    jobs.run(lambda: 1 / 0, refuse, refuse)
    executor.work()
    assert application.crashed
    application._guard.crashed = False  # this once it was wanted


def test_nothing_arrives_after_cancel(stage: Stage) -> None:
    items: list[int] = []
    go, ended = threading.Event(), threading.Event()

    def source(give: object, stop: threading.Event) -> None:
        give(1)  # type: ignore[operator]
        go.wait(5)
        give(2)  # type: ignore[operator]
        stop.wait(5)
        ended.set()

    jobs = Jobs(ManualExecutor())
    following = jobs.follow(source, items.append, refuse)
    stage.until(lambda: items == [1])
    following.cancel()
    go.set()
    stage.until(ended.is_set)
    process_events()
    assert items == [1]
