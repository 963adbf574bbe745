"""When who speaks has ended, what a microphone that fails does, and what becomes of the words. No sound card needed."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from assistant.models.manifest import ModelRefused
from kiosk.chat import microphone
from kiosk.chat.ears import Ears, open_ears
from kiosk.chat.listening import as_typed
from kiosk.chat.microphone import BLOCK, Meter, Microphone, MicrophoneFailed, Recorded, level, loudness
from kiosk.chat.settings import Assisting
from tests.ui.totem import demo_branch

QUIET, VOICE, HALL, OVER_HALL = 60.0, 3_000.0, 1_500.0, 6_000.0
BRANCH = demo_branch()


def seconds_until_the_end(loud: Callable[[float], float]) -> tuple[float, Meter]:
    meter, blocks = Meter(), 0
    while not meter.take(loud(blocks / 10)):
        blocks += 1
    return (blocks + 1) / 10, meter


@pytest.mark.parametrize(
    ("loud", "ends", "spoken"),
    [
        (lambda at: VOICE if at < 3 else QUIET, 4.5, True),
        (lambda at: VOICE if at < 2 or 3 <= at < 5 else QUIET, 6.5, True),  # a breath is no end
        (lambda at: QUIET, 6.0, False),
        (lambda at: OVER_HALL if 1 <= at < 3 else HALL, 4.5, True),  # a loud room
        (lambda at: HALL, 6.0, False),
        (lambda at: QUIET if at < 0.2 else VOICE, 15.0, True),  # whoever does not stop
        (lambda at: 0.0, 6.0, False),
        (lambda at: VOICE if at == 1 else QUIET, 6.0, False),  # a door
    ],
)
def test_when_it_ends(loud: Callable[[float], float], ends: float, spoken: bool) -> None:
    found, meter = seconds_until_the_end(loud)
    assert found == pytest.approx(ends, abs=0.01) and meter.spoken(ended=False) is spoken


def test_a_touch_says_that_somebody_has_spoken_unless_nothing_was_to_be_heard() -> None:
    for loud, spoken in ((HALL, True), (QUIET, False)):
        meter = Meter()
        for _ in range(10):
            meter.take(loud)
        assert meter.spoken(ended=True) is spoken


def test_how_loud_it_is() -> None:
    assert loudness(b"") == 0 and loudness(array("h", [300, -300] * 800).tobytes()) == pytest.approx(300)
    assert [level(loud) for loud in (0.0, QUIET, 300.0, VOICE, 32_000.0)] == [0, 0, 2, 7, 10]


def hearing(code: str) -> Microphone:
    return Microphone("default", (sys.executable, "-c", code))


def test_a_microphone_is_heard_until_a_touch() -> None:
    enough, levels = Event(), []

    def tell(step: int) -> None:
        levels.append(step)
        if len(levels) == 3:
            enough.set()

    loud = "import sys, array\nwhile True: sys.stdout.buffer.write(array.array('h', [9000, -9000] * 800).tobytes())"
    found = hearing(loud).record(tell, enough, Event())
    assert found.spoken and len(found.sound) == 3 * BLOCK and levels == [10, 10, 10]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("raise SystemExit(1)", "does not open"),
        ("import sys; sys.stdout.buffer.write(bytes(5000))", "is gone"),
        ("import time; time.sleep(600)", "says nothing"),
    ],
)
def test_a_microphone_that_fails(code: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(microphone, "DEAD", 1.0 if "says" in why else 15.0)
    with pytest.raises(MicrophoneFailed, match=why):
        hearing(code).record(lambda _: None, Event(), Event())


def test_a_program_that_is_not_there() -> None:
    with pytest.raises(MicrophoneFailed, match="cannot be started"):
        Microphone("default", ("/nonexistent/arecord",)).check()


class FakeMicrophone:
    def __init__(self, recorded: Recorded) -> None:
        self.recorded = recorded

    def record(self, tell: Callable[[int], None], enough: Event, stop: Event) -> Recorded:
        return self.recorded


class FakeSaying:
    def __init__(self) -> None:
        self.heard: list[tuple[bytes, str]] = []
        self.closed = False

    def hear(self, sound: bytes, hint: str) -> str:
        self.heard.append((sound, hint))
        return "quanto custa"

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize(("spoken", "left"), [(True, False), (False, False), (True, True)])
def test_only_a_voice_is_turned_into_words_and_the_process_never_stays(spoken: bool, left: bool) -> None:
    saying, stop, over = FakeSaying(), Event(), []
    if left:
        stop.set()
    ears = Ears(FakeMicrophone(Recorded(b"sound", spoken)), lambda _: saying)
    words = ears.listen(BRANCH, "pt_BR", lambda _: None, lambda: over.append(1), Event(), stop)
    wanted = spoken and not left
    assert saying.closed and bool(saying.heard) is bool(over) is wanted and words == ("quanto custa" if wanted else "")
    if wanted:
        assert saying.heard[0][0] == b"sound" and "Carteira de identidade" in saying.heard[0][1]


def test_where_it_cannot_be_spoken_to_it_says_why(tmp_path: Path) -> None:
    for assisting in (Assisting(model="", models=tmp_path), Assisting(model="installed", microphone="")):
        with pytest.raises(ModelRefused, match="no model is wanted, or no microphone"):
            open_ears(assisting, {}, lambda: 0.0)


@pytest.mark.parametrize(
    ("heard", "typed"),
    [
        ("Quanto custa a segunda via?", "QUANTO CUSTA A SEGUNDA VIA?"),
        (" são   63,00!", "SÃO 63,00"),
        ("Здравствуйте", ""),
        ("Здравствуйте, мне нужен IPTU", ""),  # half of it is no help
        ("...", ""),
        ("", ""),
        ("palavra " * 40, ("PALAVRA " * 15).strip()),
        ("x" * 5_000, ""),
    ],
)
def test_what_was_heard_as_if_it_had_been_typed(heard: str, typed: str) -> None:
    assert as_typed(heard) == typed
