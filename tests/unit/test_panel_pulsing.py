"""The server hears every minute how a panel is, and a panel whose server is away goes on."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from client.errors import Unreachable
from domain.health import Heard, Pulse
from panel.pulsing import EVERY_S, Pulsing, Vitals, pulse_of
from tests.branches import branch


class Ear:
    """A server that remembers what it was told, or is away."""

    def __init__(self, away: bool = False) -> None:
        self.away = away
        self.told: list[tuple[str, Pulse]] = []

    def tell_health(self, branch: str, pulse: Pulse) -> Heard:
        if self.away:
            raise Unreachable("away")
        self.told.append((branch, pulse))
        return Heard()


class Waits(threading.Event):
    """A moment that passes at once, three times; then it is time to stop."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.asked.append(timeout or 0)
        return len(self.asked) > 3


def pulsing(ear: Ear, vitals: Vitals, folder: Path) -> Pulsing:
    return Pulsing(ear, lambda: vitals, "vez 1.2", folder, lambda: 0.5)


def test_what_does_not_work_is_told(tmp_path: Path) -> None:
    ear = Ear()
    assert pulsing(ear, Vitals(branch(), 1.26, ("voice", "player"), 2), tmp_path).once()
    ((where, pulse),) = ear.told
    assert where == "centro"
    assert (pulse.sound, pulse.missing_pictures, pulse.clock_offset_s) == ("player-voice", 2, 1.3)
    assert pulse.software == "vez 1.2" and len(pulse.document) == 16 and (pulse.disk_free_mb or 0) > 0
    assert pulse_of(Vitals(branch()), "", tmp_path).sound == "works"


def test_another_document_has_another_digest_and_a_lost_disk_is_no_error(tmp_path: Path) -> None:
    one, none = pulse_of(Vitals(branch()), "", tmp_path), pulse_of(Vitals(), "", tmp_path / "gone")
    assert one.document != none.document == "" and none.disk_free_mb is None


@pytest.mark.parametrize(("away", "vitals"), [(True, Vitals(branch())), (False, Vitals())])
def test_without_a_server_nothing_is_told_and_nothing_breaks(away: bool, vitals: Vitals, tmp_path: Path) -> None:
    ear = Ear(away)
    assert not pulsing(ear, vitals, tmp_path).once() and ear.told == []


def test_it_tells_about_each_minute_until_it_is_stopped(tmp_path: Path) -> None:
    ear, stop = Ear(), Waits()
    pulsing(ear, Vitals(branch()), tmp_path).run(lambda _: None, stop)
    assert len(ear.told) == 3 and stop.asked == [EVERY_S] * 4
